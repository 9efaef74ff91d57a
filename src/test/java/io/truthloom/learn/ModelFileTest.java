package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeOne() throws IOException {
        file = folder.resolve("walker.zip");
        byte[] network = new byte[5000];
        Arrays.fill(network, 100, 3000, (byte) 3);
        ModelFormat.DETECTOR.write(file, model(network, ModelFormat.VERSION));
    }

    @Test
    void reads_what_it_wrote() {
        ModelFile<ModelDescription> model = ModelFormat.DETECTOR.read(file);

        assertThat(model.description().classNames()).containsExactly("person");
        assertThat(model.description().shape().anchors()).containsExactly(new Anchor(1.5, 4));
        assertThat(model.network()).hasSize(5000);
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> ModelFormat.DETECTOR.read(folder.resolve("gone.zip")))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("gone.zip is missing");
    }

    @Test
    void a_truncated_file_is_told_from_a_good_one() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> ModelFormat.DETECTOR.read(file))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("damaged or cut short");
    }

    @Test
    void another_zip_is_no_model() throws IOException {
        ZipParts.write(file, Map.of("readme.txt", new byte[10]));

        assertThatThrownBy(() -> ModelFormat.DETECTOR.read(file))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("is not a Truthloom model");
    }

    @Test
    void a_changed_network_is_damage() throws IOException {
        Map<String, byte[]> parts = ZipParts.read(file);
        parts.put("network.zip", new byte[4000]);
        ZipParts.write(file, parts);

        assertThatThrownBy(() -> ModelFormat.DETECTOR.read(file))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void a_file_of_a_newer_release_says_so() throws IOException {
        ModelFormat.DETECTOR.write(file, model(new byte[10], ModelFormat.VERSION + 1));

        assertThatThrownBy(() -> ModelFormat.DETECTOR.read(file)).hasMessageContaining("newer Truthloom");
    }

    private static ModelFile<ModelDescription> model(byte[] network, int format) {
        return new ModelFile<>(
                new ModelDescription(
                        format,
                        ModelFormat.ENGINE,
                        List.of("person"),
                        new NetworkShape(64, 48, false, 1, List.of(new Anchor(1.5, 4))),
                        0.3,
                        TrainingSettings.defaults(),
                        10,
                        Sha256.of(network)),
                network);
    }
}
