package io.truthloom.exchange.yolo;

import io.truthloom.exchange.FormatOption;
import io.truthloom.exchange.FormatOption.Choice;
import java.util.List;

/** What the value after a box is; trainers take none there, so that only track ids are written and only on demand. */
enum Sixth {
    AUTO,
    TRACK,
    SCORE;

    static FormatOption option() {
        return new FormatOption(
                "sixth",
                "Sixth value of a detect line",
                List.of(
                        new Choice("auto", "Whole numbers are tracks, others scores; none is written"),
                        new Choice("track", "Track id, also written"),
                        new Choice("score", "Score of a model; none is written")));
    }

    boolean isTrack(String value) {
        return this == TRACK || (this == AUTO && value.matches("\\d{1,9}"));
    }
}
