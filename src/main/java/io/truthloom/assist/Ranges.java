package io.truthloom.assist;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.Media;

final class Ranges {
    private Ranges() {}

    static void check(Media media, int from, int to) {
        if (from < 0 || to >= media.frameCount() || from > to) {
            throw new InvalidInputException(
                    media.name(),
                    "Frames %d to %d are not a range of it; it has frames 0 to %d."
                            .formatted(from, to, media.frameCount() - 1));
        }
    }
}
