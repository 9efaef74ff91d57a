package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.TruthloomHome;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.dataset.SplitReport;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pictures as people have them, from the upload to a trained model. */
@IntegrationTest
class OddPicturesTest {
    private static final int SIDE = 96;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RunService runs;

    @Autowired
    private DatasetService datasets;

    @Autowired
    private MediaService media;

    @Autowired
    private TruthloomHome home;

    @Test
    void grey_transparent_deep_and_cmyk_pictures_train() throws IOException {
        var scene = new LabelledProject(context, 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("grey.png", png(picture(1, BufferedImage.TYPE_BYTE_GRAY)));
        files.put("alpha.png", png(picture(2, BufferedImage.TYPE_INT_ARGB)));
        files.put("deep.png", png(picture(3, BufferedImage.TYPE_USHORT_GRAY)));
        files.put("cmyk.jpg", cmyk(4));
        files.put("plain.png", png(picture(5, BufferedImage.TYPE_INT_RGB)));
        scene.add(files);

        Job job = trained(scene);

        assertThat(job.state()).as(job.message() + job.log()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.log()).doesNotContain("left out").contains("frames to learn from");
        assertThat(as(scene, () -> datasets.list(scene.project)).getFirst().frameCount())
                .isEqualTo(5);
    }

    @Test
    void an_unreadable_picture_is_left_out_by_name_and_the_run_goes_on() throws IOException {
        var scene = new LabelledProject(context, 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            files.put(i + ".png", png(picture(10 + i, BufferedImage.TYPE_INT_RGB)));
        }
        scene.add(files);
        DatasetVersionId version = as(scene, () -> datasets.freeze(scene.project));
        Map<io.truthloom.media.MediaId, Split> sides = new HashMap<>();
        as(scene, () -> {
            datasets.forEachFrame(version, frame -> sides.put(frame.mediaId(), frame.split()));
            return 0;
        });
        Media broken = as(scene, () -> media.list(scene.project, 0, 10)).stream()
                .filter(one -> sides.get(one.id()) == Split.TRAIN)
                .findFirst()
                .orElseThrow();
        damage(broken);

        Job job = trained(scene);

        assertThat(job.state()).as(job.message() + job.log()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.log()).contains("\"" + broken.name() + "\"").contains("is left out");
        assertThat(job.message()).contains("1 unreadable picture");
    }

    @Test
    void copies_of_a_picture_stand_on_one_side() throws IOException {
        var scene = new LabelledProject(context, 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            BufferedImage picture = picture(40 + i, BufferedImage.TYPE_INT_RGB);
            files.put(i + ".png", png(picture));
            files.put(i + "-copy.jpg", jpeg(scaled(picture, 2)));
        }
        scene.add(files);

        DatasetVersionId version = as(scene, () -> datasets.freeze(scene.project));

        SplitReport report = as(scene, () -> datasets.get(version)).split();
        assertThat(report.compared()).isEqualTo(24);
        assertThat(report.groups()).isEqualTo(12);
        assertThat(report.frames()).isEqualTo(24);
        assertThat(report.moved()).isPositive();
        Map<String, Split> sides = new HashMap<>();
        Map<io.truthloom.media.MediaId, String> names = new HashMap<>();
        as(scene, () -> media.list(scene.project, 0, 100)).forEach(one -> names.put(one.id(), one.name()));
        as(scene, () -> {
            datasets.forEachFrame(
                    version, (DatasetFrame frame) -> sides.put(names.get(frame.mediaId()), frame.split()));
            return 0;
        });
        for (int i = 0; i < 12; i++) {
            assertThat(sides.get(i + ".png")).isEqualTo(sides.get(i + "-copy.jpg"));
        }
        assertThat(sides.values()).contains(Split.TRAIN, Split.VALIDATION);
    }

    private Job trained(LabelledProject scene) {
        RunId id = as(
                scene,
                () -> runs.start(scene.project, new TrainingSettings(600, 4, 1e-3, 2, null, true, true, 1, 600, 600)));
        return scene.finished(as(scene, () -> runs.get(id)).jobId());
    }

    private <T> T as(LabelledProject scene, java.util.function.Supplier<T> work) {
        return new People(context).as(scene.owner, work);
    }

    /** Overwrites what is stored of its pixels. */
    private void damage(Media broken) throws IOException {
        try (Stream<Path> files = Files.walk(home.media().resolve(broken.id().toString()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[(int) Files.size(file)]);
            }
        }
    }

    private static BufferedImage picture(long seed, int type) {
        var random = new Random(seed);
        var image = new BufferedImage(SIDE, SIDE, type);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 30; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(SIDE), random.nextInt(SIDE), 30, 30);
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage scaled(BufferedImage image, int by) {
        var scaled = new BufferedImage(by * SIDE, by * SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.drawImage(image, 0, 0, by * SIDE, by * SIDE, null);
        graphics.dispose();
        return scaled;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("No writer for " + format);
        }
        return bytes.toByteArray();
    }

    /** A raster of four bands without a colour model: the writer takes it for CMYK and marks it so. */
    private static byte[] cmyk(long seed) throws IOException {
        var random = new Random(seed);
        WritableRaster raster = Raster.createInterleavedRaster(0, SIDE, SIDE, 4, null);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                raster.setPixel(x, y, new int[] {x * 2, y * 2, (x + y) % 255, random.nextInt(40)});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var target = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(target);
            writer.write(new IIOImage(raster, List.of(), null));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
