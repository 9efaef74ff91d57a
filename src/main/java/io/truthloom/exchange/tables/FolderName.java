package io.truthloom.exchange.tables;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels as names of folders and files: what some file system does not take ({@code / \ : * ? " < > | %}, controls, a dot
 * or space at either end) is written as {@code %2F}, and read back.
 */
public final class FolderName {
    private static final Pattern UNFIT = Pattern.compile("[/\\\\:*?\"<>|%\\p{Cntrl}]|^[. ]|[. ]$");
    private static final Pattern CODE = Pattern.compile("%([0-9A-F]{2})");

    private FolderName() {}

    public static String of(String label) {
        return UNFIT.matcher(label).replaceAll(found -> coded(found.group()));
    }

    private static String coded(String unfit) {
        var code = new StringBuilder();
        for (byte b : unfit.getBytes(StandardCharsets.UTF_8)) {
            code.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return code.toString();
    }

    public static String label(String folder) {
        return CODE.matcher(folder).replaceAll(FolderName::decoded);
    }

    /** Only what {@link #of} writes so; the rest stays as another program wrote it. */
    private static String decoded(MatchResult found) {
        String character = Character.toString(Integer.parseInt(found.group(1), 16));
        boolean ours = UNFIT.matcher(character).matches();
        return Matcher.quoteReplacement(ours ? character : found.group());
    }
}
