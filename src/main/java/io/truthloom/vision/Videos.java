package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Video in and out, by the FFmpeg programs as child processes with limits on time and memory. */
public interface Videos {
    /** @throws VisionException no video stream, unreadable, or over a limit */
    VideoInfo probe(Path file, String shownName, MediaLimits limits);

    interface FrameSink {
        void accept(DecodedFrame frame) throws IOException;
    }

    /**
     * Decodes once, from the first frame to the last, every frame exactly once in presentation order (no duplication or
     * dropping for constant rate), rotation applied, as JPEG of full resolution. Memory does not grow with the length.
     *
     * <p>A file that ends early or is damaged in places gives the frames that can be read and a warning.
     *
     * @throws VisionException no frame is readable, or over a limit
     * @throws java.util.concurrent.CancellationException {@code cancelled} became true
     */
    default DecodeReport decode(
            Path file, String shownName, MediaLimits limits, BooleanSupplier cancelled, FrameSink sink) {
        return decode(file, shownName, FrameSelection.ALL, limits, cancelled, sink);
    }

    /**
     * As {@link #decode(Path, String, MediaLimits, BooleanSupplier, FrameSink)}, but only the selected frames, numbered
     * from 0 without gaps; times count from the first of them. Decoding ends after the last one.
     *
     * @throws VisionException also where the video ends before the first selected frame
     */
    DecodeReport decode(
            Path file,
            String shownName,
            FrameSelection selection,
            MediaLimits limits,
            BooleanSupplier cancelled,
            FrameSink sink);

    /** Supplies pictures of equal size for {@link #encode}; null ends the video. */
    interface FrameSource {
        @Nullable
        RgbImage next(int index);
    }

    /**
     * Writes an H.264 mp4 that browsers and {@link #decode} read, at {@code framesPerSecond}. An odd width or height is
     * padded to an even one.
     */
    void encode(Path target, int framesPerSecond, FrameSource source);
}
