package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.truthloom.assist.AssistService;
import io.truthloom.assist.Proposal;
import io.truthloom.common.Box;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.explain.ui.ExplainNavigation;
import io.truthloom.learn.Detection;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.TrainingListener;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectService;
import io.truthloom.sample.StreetClip;
import io.truthloom.sample.TruthBox;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.vision.Videos;
import io.truthloom.vision.VisionParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A model on Chromium's fake camera, which is fed by a clip of the street that it learnt. */
@IntegrationTest
class CameraTest {
    private static final int FRAMES = 25;
    private static final int LEARNT_WIDTH = 320;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Videos videos;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final StreetClip clip = new StreetClip(7);

    @Test
    void boxes_follow_the_camera_and_a_kept_frame_joins_the_project_with_proposals() {
        Workplace workplace = new Workplace(
                context,
                port,
                StreetClip.CLASSES.stream()
                        .map(name -> new LabelData(null, name, "#35c978", null))
                        .toList());
        ModelId model = register(workplace, train());
        try (Browser browser = new Browser(List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film()))) {
            Page page = browser.newPage();
            workplace.logIn(page, workplace.owner);
            page.navigate("http://localhost:" + port + "/" + ExplainNavigation.tryOut(model));

            // so little training is not sure of anything
            page.getByTestId("threshold").fill("0.05");
            page.getByTestId("start").click();

            var patient = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
            assertThat(page.getByTestId("found")).containsText("object", patient);
            assertThat(page.getByTestId("found"))
                    .not()
                    .hasText("0 objects", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.getByTestId("rate"))
                    .not()
                    .hasText("0.0", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(pixelsOfTheLabelsColour(page)).isGreaterThan(100);

            page.getByTestId("keep").click();
            page.getByTestId("kept").waitFor();
            Media kept = keptBy(workplace);
            assertThat(kept.width()).isEqualTo(StreetClip.WIDTH);
            assertThat(kept.height()).isEqualTo(StreetClip.HEIGHT);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !proposals(workplace, kept.id()).isEmpty());
            page.getByTestId("stop").click();

            page.getByTestId("file").setInputFiles(picture());
            assertThat(page.getByTestId("found")).containsText("object", patient);
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    /** The clip as Chromium wants it. */
    private Path film() {
        Path street = folder.resolve("street.mp4");
        videos.encode(street, StreetClip.FRAMES_PER_SECOND, i -> i < FRAMES ? clip.frame(i) : null);
        return VisionParts.make(
                folder, "-i", "street.mp4", "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", "street.mjpeg");
    }

    private Path picture() {
        return VisionParts.make(folder, "-i", "street.mp4", "-frames:v", "1", "street.png");
    }

    private Path train() {
        List<LabelledImage> frames = IntStream.of(0, 6, 12, 18, 24)
                .mapToObj(frame -> LabelledImage.of(clip.frame(frame), null, boxes(frame)))
                .toList();
        TrainingSettings settings = new TrainingSettings(600, 240, 3e-3, 4, LEARNT_WIDTH, false, false, 1, 600, 600);
        return Objects.requireNonNull(context.getBean(DetectorTrainer.class)
                .train(
                        StreetClip.CLASSES,
                        frames,
                        List.of(),
                        settings,
                        folder.resolve("run"),
                        new Unheard(),
                        () -> false));
    }

    private List<LabelledImage.LabelledBox> boxes(int frame) {
        List<LabelledImage.LabelledBox> boxes = new ArrayList<>();
        for (TruthBox truth : clip.truth(frame)) {
            if (truth.labelled()) {
                Box box = truth.box().clip(StreetClip.WIDTH, StreetClip.HEIGHT);
                boxes.add(new LabelledImage.LabelledBox(StreetClip.CLASSES.indexOf(truth.className()), box));
            }
        }
        return boxes;
    }

    private ModelId register(Workplace workplace, Path weights) {
        DatasetVersionId version = new DatasetVersionId(UUID.randomUUID());
        jdbc.sql("insert into dataset_version values (?, ?, 1, 'x', '[]', 1, 1, ?, now())")
                .params(version.value(), workplace.project.value(), workplace.owner.value())
                .update();
        return workplace.people.as(workplace.owner, () -> {
            List<Model.ModelClass> classes =
                    context.getBean(ProjectService.class).get(workplace.project).labels().stream()
                            .map(label -> new Model.ModelClass(label.id(), label.name()))
                            .toList();
            return context.getBean(ModelService.class)
                    .register(new NewModel(
                            workplace.project,
                            "Street",
                            "tiny",
                            classes,
                            version,
                            UUID.randomUUID(),
                            weights,
                            Map.of(),
                            null));
        });
    }

    private Media keptBy(Workplace workplace) {
        return workplace
                .people
                .as(workplace.owner, () -> context.getBean(MediaService.class).list(workplace.project, 0, 10))
                .getFirst();
    }

    private List<Proposal> proposals(Workplace workplace, MediaId media) {
        return workplace.people.as(
                workplace.owner, () -> context.getBean(AssistService.class).proposals(media, 0, 0));
    }

    private static int pixelsOfTheLabelsColour(Page page) {
        return (Integer) page.evaluate("""
                () => {
                    const canvas = document.querySelector('truthloom-camera').shadowRoot.querySelector('canvas.boxes');
                    const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                    return data.filter((value, index) =>
                        index % 4 === 0 && value === 0x35 && data[index + 1] === 0xc9 && data[index + 2] === 0x78).length;
                }""");
    }

    private static final class Unheard implements TrainingListener {
        @Override
        public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {}

        @Override
        public void checkpoint(int iteration) {}

        @Override
        public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
            return 0;
        }
    }
}
