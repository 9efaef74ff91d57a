package io.truthloom.predict;

import io.truthloom.common.RgbImage;
import io.truthloom.vision.Images;
import io.truthloom.vision.MediaLimits;
import io.truthloom.vision.Videos;
import io.truthloom.vision.VisionException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures and the frames of videos, one after another. */
record Inputs(Images images, Videos videos, PrintStream err) {
    private static final MediaLimits LIMITS =
            new MediaLimits(120_000_000, 120_000_000, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    interface Sink {
        /** @param frame 0-based; null for a picture */
        void accept(Path file, @Nullable Integer frame, RgbImage image) throws IOException;
    }

    /** @return how many files could not be read; each has been told of */
    int each(List<Path> paths, Sink sink) throws IOException {
        int failed = 0;
        for (Path path : paths) {
            for (Path file : files(path)) {
                try {
                    read(file, sink);
                } catch (VisionException e) {
                    err.println(e.explanation());
                    failed++;
                }
            }
        }
        return failed;
    }

    RgbImage picture(Path file) {
        return images.decode(file, file.getFileName().toString(), LIMITS);
    }

    /** Hidden files are passed over; folders are read to the bottom, by name. */
    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file, Sink sink) throws IOException {
        String name = file.getFileName().toString();
        if (images.isPicture(file, name)) {
            sink.accept(file, null, picture(file));
            return;
        }
        videos.decode(
                file,
                name,
                LIMITS,
                () -> false,
                frame -> sink.accept(file, frame.index(), images.decodeJpeg(frame.jpeg())));
    }
}
