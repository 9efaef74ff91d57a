package io.truthloom.exchange.maskpng;

import io.truthloom.exchange.FormatOption;
import io.truthloom.exchange.FormatOption.Choice;
import io.truthloom.exchange.Options;
import java.util.List;
import java.util.Locale;

/** What a pixel says. */
enum Kind {
    /** The class: its line in {@link #LABELS}, from 0; line 0 is the background. */
    INDEXED,
    /** The class by its colour in {@link #COLORS}. */
    COLOUR,
    /** The number of an object, described in {@link #INSTANCES}. */
    INSTANCE;

    static final String LABELS = "labels.txt";
    static final String COLORS = "label_colors.txt";
    static final String INSTANCES = "instances.csv";
    static final String BACKGROUND = "background";

    static FormatOption option() {
        return new FormatOption(
                "kind",
                "What a pixel says (read by itself)",
                List.of(
                        new Choice("indexed", "The class, as a place in the palette"),
                        new Choice("colour", "The class, by the label's colour"),
                        new Choice("instance", "The object, as a number of 16 bits")));
    }

    static Kind of(Options options) {
        return valueOf(options.get("kind").toUpperCase(Locale.ROOT));
    }
}
