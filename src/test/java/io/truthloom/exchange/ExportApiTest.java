package io.truthloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.common.TruthloomHome;
import io.truthloom.dataset.DatasetService;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Exports over HTTP: what gets lost is said before, downloads go on where they broke off, old files go. */
@IntegrationTest
class ExportApiTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    TruthloomHome home;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private People people;
    private UserId owner;
    private ProjectId project;
    private Browser browser;
    private Media picture;

    @BeforeEach
    void label() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = people.as(
                owner,
                () -> context.getBean(ProjectService.class)
                        .create("Straße", List.of(new LabelData(null, "wheel", "#ff0000", null))));
        picture = people.as(owner, this::picture);
        draw(20);
        browser = new Browser(port);
        browser.login(people.nameOf(owner), People.PASSWORD);
        browser.get("/api/me/settings");
    }

    @Test
    void what_a_format_loses_is_counted_before() {
        HttpResponse<String> answer = post("/exports/preview", "{\"format\": \"yolo\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("objects").asInt()).isEqualTo(1);
        assertThat(json.readTree(answer.body()).path("losses").valueStream().map(one -> one.asString()))
                .anySatisfy(loss -> assertThat(loss).startsWith("1 ellipses"));
        assertThat(json.readTree(post("/exports/preview", "{\"format\": \"datumaro\"}")
                                .body())
                        .path("losses")
                        .valueStream()
                        .map(one -> one.asString()))
                .noneMatch(loss -> loss.contains("ellipses"));
    }

    @Test
    void a_download_goes_on_where_it_broke_off_and_old_files_go() throws IOException {
        UUID job = export("{\"format\": \"coco\", \"pictures\": \"JPEG\"}");
        byte[] whole = browser.rest("/api/exports/" + job, 0).body();
        HttpResponse<byte[]> rest = browser.rest("/api/exports/" + job, 100);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));

        Path file = ExportService.file(home, new JobId(job));
        context.getBean(ExportCleaner.class).clean();
        assertThat(file).exists();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        context.getBean(ExportCleaner.class).clean();
        assertThat(browser.status("/api/exports/" + job)).isEqualTo(404);
    }

    @Test
    void a_version_gives_the_same_bytes_whatever_was_drawn_since() throws IOException {
        draw(40);
        UUID version = people.as(owner, () -> {
                    var datasets = context.getBean(DatasetService.class);
                    addSecond();
                    return datasets.freeze(project);
                })
                .value();
        String wanted = "{\"format\": \"datumaro\", \"version\": \"%s\"}".formatted(version);
        byte[] first = Files.readAllBytes(ExportService.file(home, new JobId(export(wanted))));
        draw(60);
        byte[] second = Files.readAllBytes(ExportService.file(home, new JobId(export(wanted))));
        assertThat(second).isEqualTo(first);
        byte[] now = Files.readAllBytes(ExportService.file(home, new JobId(export("{\"format\": \"datumaro\"}"))));
        assertThat(now).isNotEqualTo(first);
    }

    @Test
    void a_script_gets_the_zip_at_once_and_a_stranger_nothing() {
        HttpResponse<String> zip = post("/exports/stream", "{\"format\": \"coco\"}");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.body()).startsWith("PK");
        assertThat(post("/exports/stream", "{\"format\": \"no-such\"}").statusCode())
                .isEqualTo(400);

        var stranger = new Browser(port);
        stranger.login(people.nameOf(people.someone(Role.ANNOTATOR)), People.PASSWORD);
        stranger.get("/api/me/settings");
        String path = "/api/projects/" + project;
        assertThat(stranger.post(path + "/exports/stream", "{\"format\": \"coco\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/exports/preview", "{\"format\": \"coco\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(path + "/label-imports").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/label-imports/check", "{\"uploads\": []}")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.post("/api/projects/" + project + path, body);
    }

    private UUID export(String wanted) {
        UUID job = UUID.fromString(
                json.readTree(post("/exports", wanted).body()).path("jobId").asString());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> people.as(
                                owner, () -> context.getBean(JobService.class).get(new JobId(job)))
                        .state()
                        .isFinished());
        return job;
    }

    private void draw(int at) {
        LabelId label = people.as(
                        owner, () -> context.getBean(ProjectService.class).get(project))
                .labels()
                .getFirst()
                .id();
        var keyframe = new Keyframe(0, new EllipseShape(at, 30, 10, 5, 15), false, false, KeyframeSource.HUMAN);
        var wheel = new Annotation(new AnnotationId(UUID.randomUUID()), label, false, List.of(keyframe), null, 0);
        people.as(owner, () -> {
            var annotations = context.getBean(AnnotationService.class);
            return annotations.apply(
                    picture.id(),
                    new ChangeSet(
                            UUID.randomUUID(),
                            annotations.get(picture.id()).revision(),
                            Origin.HUMAN,
                            "draw",
                            List.of(wheel),
                            List.of(),
                            List.of(),
                            List.of(new FrameMark(0, FrameState.LABELLED))));
        });
    }

    private void addSecond() {
        Media first = picture;
        picture = picture();
        draw(30);
        picture = first;
    }

    private Media picture() {
        try {
            Path file = Files.createTempFile(folder, "wheel", ".png");
            var image = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, file.hashCode());
            ImageIO.write(image, "png", file.toFile());
            return context.getBean(MediaIntake.class)
                    .add(
                            project,
                            file.toString(),
                            new MediaIntake.PictureFile(String.valueOf(file.getFileName()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
