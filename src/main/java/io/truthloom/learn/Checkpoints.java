package io.truthloom.learn;

import io.truthloom.common.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A run's checkpoints in its folder. The last two are kept: a damaged newest one costs a few seconds of training. */
final class Checkpoints {
    private static final String PREFIX = "checkpoint-";
    private static final int KEPT = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * @param network with optimizer
     * @param best weights of the best validation, null while there were none
     */
    record Checkpoint(TrainingState state, NetworkShape shape, byte[] network, byte @Nullable [] best) {}

    private record Header(TrainingState state, NetworkShape shape, String networkSha256) {}

    void save(Checkpoint checkpoint) throws IOException {
        Header header = new Header(checkpoint.state(), checkpoint.shape(), Sha256.of(checkpoint.network()));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("state.json", JSON.writeValueAsBytes(header));
        parts.put("network.zip", checkpoint.network());
        if (checkpoint.best() != null) {
            parts.put("best.zip", checkpoint.best());
        }
        Files.createDirectories(folder);
        ZipParts.write(
                folder.resolve("%s%08d.zip".formatted(PREFIX, checkpoint.state().iteration())), parts);
        for (Path old : newestFirst().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    /** The newest that is whole. */
    Optional<Checkpoint> newest() {
        return newestFirst().stream().flatMap(file -> load(file).stream()).findFirst();
    }

    private static Optional<Checkpoint> load(Path file) {
        try {
            Map<String, byte[]> parts = ZipParts.read(file);
            byte[] state = parts.get("state.json");
            byte[] network = parts.get("network.zip");
            if (state == null || network == null) {
                return Optional.empty();
            }
            Header header = JSON.readValue(state, Header.class);
            return header.networkSha256().equals(Sha256.of(network))
                    ? Optional.of(new Checkpoint(header.state(), header.shape(), network, parts.get("best.zip")))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PREFIX + "\\d+\\.zip"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the run's folder " + folder, e);
        }
    }
}
