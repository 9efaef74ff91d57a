package io.truthloom.exchange.nativearchive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as the archive keeps it.
 *
 * @param absent what it holds where an archive of an earlier format lacks it, as JSON; null: none ever lacked it
 */
record Column(String name, Kind kind, @Nullable String absent) {
    enum Kind {
        /** Text, number, time or truth as it is. */
        VALUE,
        /** Names a thing of the project; another one after a restore. */
        ID,
        /** Names an account. */
        PERSON,
        /** JSON, with ids in it. */
        JSON,
        /** The name of a model's file, which is its id and an ending. */
        FILE
    }

    /** {@code "name"} or {@code "name:kind"}, with {@code "=JSON"} after it where it may be absent. */
    static Column of(String text) {
        int equals = text.indexOf('=');
        String head = equals < 0 ? text : text.substring(0, equals);
        String absent = equals < 0 ? null : text.substring(equals + 1);
        int colon = head.indexOf(':');
        return colon < 0
                ? new Column(head, Kind.VALUE, absent)
                : new Column(
                        head.substring(0, colon),
                        Kind.valueOf(head.substring(colon + 1).toUpperCase(Locale.ROOT)),
                        absent);
    }
}
