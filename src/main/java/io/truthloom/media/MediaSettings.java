package io.truthloom.media;

import io.truthloom.vision.MediaLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code truthloom.limits.*} and {@code truthloom.import-root}.
 *
 * @param importRoot folder below which a person may name folders to import; null: none
 */
@ConfigurationProperties("truthloom")
record MediaSettings(@DefaultValue Limits limits, @Nullable Path importRoot) {
    /**
     * @param maxBytes of one file, also of what one zip holds
     * @param maxPixels of a video's frame
     * @param maxPicturePixels of one still picture; its import takes some four bytes for each, outside of the heap. One
     *     that becomes a frame of a sequence is held to {@code maxPixels}
     * @param maxFrames of one video
     * @param maxSeconds of one video
     * @param maxFiles in one zip or folder
     */
    record Limits(
            @DefaultValue("21474836480") long maxBytes,
            @DefaultValue("120000000") long maxPixels,
            @DefaultValue("500000000") long maxPicturePixels,
            @DefaultValue("500000") int maxFrames,
            @DefaultValue("43200") long maxSeconds,
            @DefaultValue("100000") int maxFiles) {}

    /** For a picture that becomes a frame. */
    MediaLimits frameLimits() {
        return new MediaLimits(
                limits.maxPixels(), limits.maxPixels(), limits.maxFrames(), limits.maxSeconds(), limits.maxBytes());
    }

    MediaLimits mediaLimits() {
        return new MediaLimits(
                limits.maxPixels(),
                limits.maxPicturePixels(),
                limits.maxFrames(),
                limits.maxSeconds(),
                limits.maxBytes());
    }
}
