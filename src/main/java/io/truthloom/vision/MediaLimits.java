package io.truthloom.vision;

import java.util.Optional;

/**
 * Limits held before and while decoding.
 *
 * @param maxPixels of a video's frame (width x height)
 * @param maxPicturePixels of one still picture (width x height)
 * @param maxFrames of one video
 * @param maxSeconds duration of one video
 * @param maxBytes of one file
 */
public record MediaLimits(long maxPixels, long maxPicturePixels, int maxFrames, long maxSeconds, long maxBytes) {
    /** The reason why a video of that size is refused. */
    Optional<String> refuseFrame(long width, long height) {
        return refuse(width, height, maxPixels);
    }

    /** The reason why a still picture of that size is refused. Positive. */
    Optional<String> refusePicture(long width, long height) {
        return Math.max(width, height) > Jpegs.LONGEST_SIDE
                ? Optional.of("%,d × %,d pixels are too many; the limit of a side is %,d"
                        .formatted(width, height, Jpegs.LONGEST_SIDE))
                : refuse(width, height, maxPicturePixels);
    }

    private static Optional<String> refuse(long width, long height, long most) {
        return width * height <= most
                ? Optional.empty()
                : Optional.of("%,d × %,d pixels are too many; the limit is %,d megapixels"
                        .formatted(width, height, most / 1_000_000));
    }

    Optional<String> refuseFile(long bytes) {
        if (bytes == 0) {
            return Optional.of("the file is empty");
        }
        return bytes <= maxBytes
                ? Optional.empty()
                : Optional.of("%,d MB are too much; the limit is %,d MB".formatted(bytes >> 20, maxBytes >> 20));
    }

    Optional<String> refuseVideo(double seconds, long frames) {
        if (seconds > maxSeconds) {
            return Optional.of("it runs for %,.0f seconds; the limit is %,d. Cut it into shorter clips"
                    .formatted(seconds, maxSeconds));
        }
        return frames <= maxFrames
                ? Optional.empty()
                : Optional.of(
                        "it has more frames than the limit of %,d. Cut it into shorter clips".formatted(maxFrames));
    }
}
