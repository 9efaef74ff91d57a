package io.truthloom.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.learn.DetectorTrainer;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.TinyModel;
import io.truthloom.vision.VisionParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class PredictTest {
    @Autowired
    private DetectorTrainer trainer;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void pictures_and_videos_of_a_folder_come_out_as_lines_and_drawn() throws IOException {
        Path model = TinyModel.train(trainer, folder.resolve("run"));
        Path inputs = Files.createDirectories(folder.resolve("in"));
        VisionParts.make(inputs, "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1", "-frames:v", "1", "a.png");
        VisionParts.make(inputs, "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1:r=5", "-frames:v", "3", "b.mp4");
        Path drawn = folder.resolve("drawn");

        int code = run(
                "--home",
                folder.resolve("home").toString(),
                "--model",
                model.toString(),
                "--min-score",
                "0",
                "--draw",
                drawn.toString(),
                inputs.toString());

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        List<JsonNode> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst().path("width").asInt()).isEqualTo(64);
        assertThat(lines.getFirst().has("frame")).isFalse();
        assertThat(lines.get(3).path("frame").asInt()).isEqualTo(2);
        JsonNode found = lines.getFirst().path("found").get(0);
        assertThat(found.path("label").asString()).isIn("person", "car");
        assertThat(found.path("box").path("x2").asDouble()).isBetween(0.0, 64.0);
        try (Stream<Path> files = Files.list(drawn)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_is_done() throws IOException {
        Path model = TinyModel.train(trainer, folder.resolve("run"));
        Path inputs = Files.createDirectories(folder.resolve("in"));
        VisionParts.make(inputs, "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1", "-frames:v", "1", "a.png");
        Files.writeString(inputs.resolve("notes.txt"), "no picture");

        int code = run("--home", folder.resolve("home").toString(), "--model", model.toString(), inputs.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("notes.txt").contains("1 could not be read");
    }

    @Test
    void wrong_arguments_and_a_file_that_is_no_model_end_with_a_sentence() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no model");

        assertThat(run("--model", text.toString(), text.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("notes.txt is damaged, cut short, or not a model");
        assertThat(run(text.toString())).isEqualTo(2);
        assertThat(run("--model", text.toString(), "--min-score", "2", text.toString()))
                .isEqualTo(2);
        assertThat(run("--model", folder.resolve("gone.zip").toString(), text.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--model is missing")
                .contains("not \"2\"")
                .contains("There is no file or folder");
    }

    private int run(String... arguments) {
        return Predict.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
