package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelKind;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Every tool of the editor by mouse and keys, two people at once, and a lost line, each against what the server holds. */
@IntegrationTest
@TestPropertySource(properties = "truthloom.test=the editor by hand")
class EditorTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProjectService projects;

    @Autowired
    private MediaService media;

    @Autowired
    private JobService jobs;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private UserId owner;
    private People people;
    private String address;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        ProjectId project = people.as(owner, () -> projects.create("Shapes", labels()));
        address = "http://localhost:%d/%s"
                .formatted(
                        port, EditorNavigation.editor(project, upload(project).id(), 0));
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void each_tool_makes_its_shape() {
        Page page = logIn();
        EditorPage editor = new EditorPage(page);
        take(editor, "thing", "Shift+N");
        editor.drag(20, 20, 80, 60);
        take(editor, "thing", "Shift+R");
        clicks(editor, 120, 40, 180, 40, 180, 70);
        take(editor, "thing", "Shift+E");
        clicks(editor, 230, 20, 250, 40, 240, 70, 220, 50);
        take(editor, "oval", "Shift+C");
        editor.drag(20, 90, 80, 130);
        take(editor, "area", "y");
        clicks(editor, 110, 90, 170, 90, 150, 130);
        editor.press("Enter");
        take(editor, "line", "Shift+Y");
        clicks(editor, 200, 90, 230, 130, 260, 90);
        editor.press("Enter");
        take(editor, "dots", "u");
        clicks(editor, 20, 160, 60, 190);
        editor.press("Enter");
        take(editor, "person", "Shift+U");
        editor.drag(100, 150, 160, 210);
        take(editor, "cover", "b");
        editor.drag(200, 180, 260, 180);
        take(editor, "night", "Shift+F");
        editor.click(300, 200);
        screenshot(page, "editor-shapes");

        List<JsonNode> shapes = shapes(editor.annotations());
        assertThat(shapes)
                .extracting(shape -> shape.get("kind").asString())
                .containsExactlyInAnyOrder(
                        "box", "box", "box", "ellipse", "polygon", "polyline", "points", "skeleton", "mask", "tag");
        assertThat(shapes.stream()
                        .filter(shape -> shape.get("kind").asString().equals("box"))
                        .map(shape -> corners(shape, "x1", "y1", "x2", "y2")))
                .as("dragged, by three corners, around four extreme points")
                .containsExactlyInAnyOrder(
                        List.of(20L, 20L, 80L, 60L), List.of(120L, 40L, 180L, 70L), List.of(220L, 20L, 250L, 70L));
        assertThat(shapes.stream()
                        .filter(shape -> shape.get("kind").asString().equals("ellipse"))
                        .map(shape -> corners(shape, "cx", "cy", "rx", "ry")))
                .containsExactly(List.of(50L, 110L, 30L, 20L));
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void edits_without_a_line_arrive_in_order_when_it_is_back() {
        Page page = logIn();
        EditorPage editor = new EditorPage(page);
        editor.awaitSaved();
        page.context().setOffline(true);
        take(editor, "thing", "Shift+N");
        for (int i = 0; i < 3; i++) {
            editor.drag(20 + 80 * i, 20, 70 + 80 * i, 60);
        }
        assertThat(editor.testId("saved-state")).hasText("offline: 3 unsent");
        page.context().setOffline(false);
        List<JsonNode> stored = shapes(editor.annotations());
        assertThat(stored).hasSize(3);
        JsonNode log = editor.get("/api/media/" + editor.mediaId() + "/changes?since=0");
        assertThat(log.valueStream()
                        .map(entry -> entry.at("/changeSet/created/0/keyframes/0/shape/x1")
                                .asDouble())
                        .map(Math::round))
                .containsExactly(20L, 100L, 180L);
    }

    @Test
    void two_people_see_and_keep_each_others_changes() {
        EditorPage first = new EditorPage(logIn());
        EditorPage second = new EditorPage(logIn());
        take(first, "thing", "Shift+N");
        first.drag(40, 40, 120, 100);
        first.awaitSaved();
        assertThat(second.testId("object")).hasCount(1);

        first.press("Escape");
        first.press("s");
        first.drag(80, 70, 110, 90);
        second.press("s");
        second.click(80, 70);
        second.testId("label-other").click();
        first.awaitSaved();
        second.awaitSaved();
        Awaitility.await().untilAsserted(() -> {
            JsonNode object = second.annotations().get("annotations").get(0);
            JsonNode labels = second.get("/api/projects/" + second.projectId()).get("labels");
            assertThat(object.at("/keyframes/0/shape/x1").asDouble()).isCloseTo(70, within(1.5));
            assertThat(object.get("labelId")).isEqualTo(labels.get(1).get("id"));
        });
    }

    private static List<Long> corners(JsonNode shape, String... names) {
        return Stream.of(names)
                .map(name -> Math.round(shape.get(name).asDouble()))
                .toList();
    }

    private static void take(EditorPage editor, String label, String key) {
        editor.press("Escape");
        editor.press("Escape");
        editor.testId("label-" + label).click();
        editor.press(key);
    }

    private static void clicks(EditorPage editor, double... places) {
        for (int i = 0; i < places.length; i += 2) {
            editor.click(places[i], places[i + 1]);
        }
    }

    private static List<JsonNode> shapes(JsonNode stored) {
        return stored.get("annotations")
                .valueStream()
                .map(annotation -> annotation.at("/keyframes/0/shape"))
                .toList();
    }

    private Page logIn() {
        Page page = browser.newPage();
        page.navigate("http://localhost:%d/login".formatted(port));
        page.locator("vaadin-login-form input[name=username]").fill(people.nameOf(owner));
        page.locator("vaadin-login-form input[name=password]").fill(People.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL("http://localhost:%d/".formatted(port));
        page.navigate(address);
        return page;
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static List<LabelData> labels() {
        return List.of(
                new LabelData(null, "thing", "#3cb44b", "1"),
                new LabelData(null, "other", "#e6194b", "2"),
                label("oval", LabelKind.ELLIPSE),
                label("area", LabelKind.POLYGON),
                label("line", LabelKind.POLYLINE),
                label("dots", LabelKind.POINTS),
                new LabelData(
                        null,
                        "person",
                        "#4363d8",
                        null,
                        null,
                        LabelKind.SKELETON,
                        List.of(),
                        new SkeletonTemplate(
                                List.of(new TemplateJoint("head", 0.5, 0), new TemplateJoint("foot", 0.5, 1)),
                                List.of(new Edge(0, 1)))),
                label("cover", LabelKind.MASK),
                label("night", LabelKind.TAG));
    }

    private static LabelData label(String name, LabelKind kind) {
        return new LabelData(null, name, "#f58231", null, null, kind, List.of(), null);
    }

    private Media upload(ProjectId project) throws IOException {
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x240:rate=25",
                "-frames:v",
                "30",
                "-c:v",
                "mpeg4",
                "clip.mp4");
        try (InputStream content = Files.newInputStream(file)) {
            JobId job = people.as(
                    owner, () -> media.importUploads(project, List.of(media.receive(project, "clip.mp4", content))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> people.as(owner, () -> jobs.get(job)).state().isFinished());
        }
        return people.as(owner, () -> media.list(project, 0, 1)).getFirst();
    }
}
