package io.truthloom.media;

import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Import of a video side by side with the same FFmpeg program that writes the same JPEGs by itself. */
@IntegrationTest
class ImportBenchmark {
    private static final int ROUNDS = 3;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    Importer importer;

    @TempDir
    Path folder;

    @Test
    void measure() throws IOException {
        String video = System.getProperty("video", "");
        Assumptions.assumeFalse(video.isEmpty(), "SKIPPED: give a video with -Dvideo=FILE");
        People people = new People(context);
        UserId owner = people.someone(Role.MANAGER);
        for (int round = 1; round <= ROUNDS; round++) {
            ProjectId project = people.as(owner, () -> projects.create("Benchmark", List.of()));
            ImportFile file = new ImportFile(
                    project,
                    owner,
                    new MediaId(UUID.randomUUID()),
                    Path.of(video),
                    "benchmark",
                    false,
                    io.truthloom.vision.FrameSelection.ALL);
            long began = System.nanoTime();
            var added = (ImportOutcome.Added) importer.add(file, () -> false, (done, announced) -> {});
            double seconds = (System.nanoTime() - began) / 1e9;
            double alone = writeJpegs(Path.of(video).toAbsolutePath(), round);
            System.out.printf(
                    "round %d: %,d frames; import %.2f s, FFmpeg alone %.2f s; import runs at %.2f of its speed%n",
                    round, added.media().frameCount(), seconds, alone, alone / seconds);
        }
    }

    private double writeJpegs(Path video, int round) throws IOException {
        Path target = Files.createDirectory(folder.resolve("round" + round));
        long began = System.nanoTime();
        VisionParts.make(
                target,
                "-i",
                video.toString(),
                "-map",
                "0:V:0",
                "-fps_mode",
                "passthrough",
                "-c:v",
                "mjpeg",
                "-q:v",
                "2",
                "-huffman",
                "default",
                "-pix_fmt",
                "yuvj420p",
                "%06d.jpg");
        return (System.nanoTime() - began) / 1e9;
    }
}
