package io.truthloom.vision;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes pictures as an H.264 mp4 with {@code ffmpeg}. */
@Component
class VideoEncoder {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Generous: a label tool's clips should not be hard to look at. */
    private static final double BITS_PER_PIXEL = 0.3;

    private static final long MIN_BITS_PER_SECOND = 1_000_000;

    private final FfmpegPrograms programs;

    VideoEncoder(FfmpegPrograms programs) {
        this.programs = programs;
    }

    void encode(Path target, int framesPerSecond, Videos.FrameSource source) {
        RgbImage first = source.next(0);
        if (first == null || framesPerSecond <= 0) {
            throw new IllegalArgumentException("A video needs at least one frame and a positive frame rate");
        }
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            write(beside, framesPerSecond, first, source);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the video " + target + ": " + e.getMessage(), e);
        }
    }

    private void write(Path file, int framesPerSecond, RgbImage first, Videos.FrameSource source) throws IOException {
        ProcessBuilder command = programs.command("ffmpeg", arguments(file, framesPerSecond, first));
        try (ChildProcess process =
                ChildProcess.start(command.redirectOutput(ProcessBuilder.Redirect.DISCARD), PATIENCE, () -> false)) {
            String failure = "";
            try (OutputStream pipe = process.input()) {
                int index = 0;
                for (RgbImage image = first; image != null; image = source.next(++index)) {
                    if (image.width() != first.width() || image.height() != first.height()) {
                        throw new IllegalArgumentException("Frame %d has another size".formatted(index));
                    }
                    pipe.write(image.pixels());
                    process.signOfLife();
                }
            } catch (IOException e) {
                // The program ended early; what it said of it is of more use than "broken pipe".
                failure = String.valueOf(e.getMessage());
            }
            if (process.await() != 0 || !failure.isEmpty()) {
                Files.deleteIfExists(file);
                throw new IOException("%s %s".formatted(process.errors().first(), failure));
            }
        }
    }

    private static List<String> arguments(Path file, int framesPerSecond, RgbImage first) {
        long pixelRate = (long) first.width() * first.height() * framesPerSecond;
        long bitRate = Math.max(MIN_BITS_PER_SECOND, Math.round(pixelRate * BITS_PER_PIXEL));
        return List.of(
                "-hide_banner",
                "-v",
                "error",
                "-y",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-video_size",
                first.width() + "x" + first.height(),
                "-framerate",
                Integer.toString(framesPerSecond),
                "-i",
                "pipe:0",
                "-vf",
                "pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p",
                "-c:v",
                "libopenh264",
                "-b:v",
                Long.toString(bitRate),
                "-g",
                Integer.toString(framesPerSecond * 2),
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                "file:" + file.toAbsolutePath());
    }
}
