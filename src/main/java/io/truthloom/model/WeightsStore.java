package io.truthloom.model;

import io.truthloom.common.Sha256;
import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** The model files in the home folder, one a model. Checks no membership. */
@Component
public class WeightsStore {
    private final TruthloomHome home;

    WeightsStore(TruthloomHome home) {
        this.home = home;
    }

    /** @param fileName as the model's row has it */
    public record Stored(String fileName, String sha256) {}

    public static String fileName(ModelId id) {
        return id + ".zip";
    }

    /** Copies the file in: written beside, forced to the disk, renamed. */
    public Stored put(ModelId id, Path weights) {
        String name = fileName(id);
        Path beside = home.temporary().resolve(name);
        try {
            byte[] bytes = Files.readAllBytes(weights);
            Files.write(beside, bytes);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Stored(name, Sha256.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The model can't be stored in " + home.models(), e);
        }
    }

    public Path file(String name) {
        return home.models().resolve(name);
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The model file " + name + " can't be deleted", e);
        }
    }
}
