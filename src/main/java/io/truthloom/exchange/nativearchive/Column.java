package io.truthloom.exchange.nativearchive;

import java.util.Locale;

/** A column of a table as the archive keeps it. */
record Column(String name, Kind kind) {
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

    /** {@code "name"} or {@code "name:kind"}. */
    static Column of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Column(text, Kind.VALUE)
                : new Column(
                        text.substring(0, colon),
                        Kind.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }
}
