package io.truthloom.vision;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Video in and out, by the FFmpeg programs as child processes with limits on time and memory. */
public interface Videos {
    /** @throws VisionException no video stream, unreadable, or over a limit */
    VideoInfo probe(Path file, String shownName, MediaLimits limits);

    interface FrameSink {
        void accept(DecodedFrame frame) throws java.io.IOException;
    }

    /**
     * Decodes once, from the first frame to the last, every frame exactly once in presentation order (no duplication or
     * dropping for constant rate), rotation applied, as JPEG of full resolution. Memory does not grow with the length.
     *
     * @return number of frames
     * @throws VisionException truncated or broken beyond use (says how many frames were readable), over a limit
     */
    int decode(Path file, String shownName, MediaLimits limits, BooleanSupplier cancelled, FrameSink sink);

    /** Supplies pictures of equal size for {@link #encode}; null ends the video. */
    interface FrameSource {
        io.truthloom.common.@org.jspecify.annotations.Nullable RgbImage next(int index);
    }

    /** Writes an mp4 that browsers and {@link #decode} read, at {@code framesPerSecond}. */
    void encode(Path target, int framesPerSecond, FrameSource source);
}
