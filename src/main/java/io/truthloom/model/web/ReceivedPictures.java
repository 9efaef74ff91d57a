package io.truthloom.model.web;

import io.truthloom.common.InvalidInputException;
import io.truthloom.model.PredictionService;
import io.truthloom.model.PredictionService.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** Sent pictures in a temporary folder, deleted at the end. */
final class ReceivedPictures implements AutoCloseable {
    private final Path folder;
    private final List<Picture> pictures = new ArrayList<>();
    private int count;

    ReceivedPictures(Path temporary) throws IOException {
        folder = Files.createTempDirectory(temporary, "predict-");
    }

    List<Picture> pictures() {
        return pictures;
    }

    void add(MultipartFile file) throws IOException {
        if (pictures.size() >= PredictionService.MOST_PICTURES) {
            throw new InvalidInputException(
                    "Pictures", "Send at most " + PredictionService.MOST_PICTURES + " at a time.");
        }
        pictures.add(receive(file));
    }

    void add(String name, InputStream body) throws IOException {
        pictures.add(receive(name, body));
    }

    Picture receive(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return receive(Objects.requireNonNullElse(file.getOriginalFilename(), "picture"), in);
        }
    }

    private Picture receive(String name, InputStream in) throws IOException {
        Path file = folder.resolve("picture-" + count++);
        long most = PredictionService.MOST_BYTES;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > most) {
                    throw new InvalidInputException(
                            name, "It is larger than the limit of %d MB.".formatted(most >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
        return new Picture(name, file);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
