package io.truthloom.exchange.nativearchive;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids of one restore: another for each of the archive, and the same at every try, so that a project may be restored
 * beside itself and a second try finds what the first one left.
 */
record NewIds(UUID job) {
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    UUID of(UUID old) {
        return UUID.nameUUIDFromBytes((job + " " + old).getBytes(StandardCharsets.UTF_8));
    }

    /** In full, with its hyphens: PostgreSQL would take other spellings too. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The new id where the text is one; else the text. */
    String inText(String text) {
        return isId(text) ? of(UUID.fromString(text)).toString() : text;
    }
}
