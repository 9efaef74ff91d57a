package io.truthloom.media;

import io.truthloom.common.RgbImage;
import io.truthloom.vision.Images;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Computes a video's background on first use and keeps it beside its frames. */
@Component
class Backgrounds {
    private static final int MAX_FRAMES = 61;
    private static final long MAX_BYTES = 192L << 20;
    private static final int QUALITY = 97;
    private static final String PICTURE = "background.jpg";
    private static final String NONE = "background.none";

    private final MediaFiles files;
    private final Images images;

    Backgrounds(MediaFiles files, Images images) {
        this.files = files;
        this.images = images;
    }

    Optional<RgbImage> of(Media media, IntFunction<RgbImage> frames) {
        Path folder = files.folder(media.id());
        try {
            Path kept = folder.resolve(PICTURE);
            if (Files.exists(kept)) {
                return Optional.of(images.decodeJpeg(Files.readAllBytes(kept)));
            }
            if (Files.exists(folder.resolve(NONE))) {
                return Optional.empty();
            }
            Optional<RgbImage> computed = Background.of(sample(media, frames));
            if (computed.isEmpty()) {
                keep(new byte[0], folder.resolve(NONE));
                return computed;
            }
            byte[] jpeg = images.encodeJpeg(computed.get(), QUALITY);
            keep(jpeg, kept);
            return Optional.of(images.decodeJpeg(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException("The background of %s can't be kept".formatted(media.name()), e);
        }
    }

    /** Spread evenly; fewer of large pictures, so that memory is bounded. */
    private static List<RgbImage> sample(Media media, IntFunction<RgbImage> frames) {
        long bytes = 3L * media.width() * media.height();
        int count = (int) Math.min(Math.min(MAX_FRAMES, media.frameCount()), Math.max(5, MAX_BYTES / bytes));
        return IntStream.range(0, count)
                .map(i -> (int) ((i + 0.5) * media.frameCount() / count))
                .mapToObj(frames)
                .toList();
    }

    private void keep(byte[] content, Path target) throws IOException {
        Path beside = files.newTemporaryFile();
        Files.write(beside, content);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
