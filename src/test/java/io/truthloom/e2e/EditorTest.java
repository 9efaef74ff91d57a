package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every tool of the editor by mouse and keys, two people at once, and a lost line, each against what the server holds. */
@IntegrationTest
class EditorTest {
    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Workplace workplace;
    private MediaId media;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        workplace = new Workplace(context, port, labels());
        media = workplace.add(Workplace.clip(folder));
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void each_tool_makes_its_shape() {
        EditorPage editor = open(workplace.owner);
        editor.take("thing", "Shift+N");
        editor.drag(20, 20, 80, 60);
        editor.take("thing", "Shift+R");
        editor.clicks(120, 40, 180, 40, 180, 70);
        editor.take("thing", "Shift+E");
        editor.clicks(230, 20, 250, 40, 240, 70, 220, 50);
        editor.take("oval", "Shift+C");
        editor.drag(20, 90, 80, 130);
        editor.take("area", "y");
        editor.clicks(110, 90, 170, 90, 150, 130);
        editor.press("Enter");
        editor.take("line", "Shift+Y");
        editor.clicks(200, 90, 230, 130, 260, 90);
        editor.press("Enter");
        editor.take("dots", "u");
        editor.clicks(20, 160, 60, 190);
        editor.press("Enter");
        editor.take("person", "Shift+U");
        editor.drag(100, 150, 160, 210);
        editor.take("cover", "b");
        editor.drag(200, 180, 260, 180);
        editor.take("night", "Shift+F");
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
        EditorPage editor = open(workplace.owner);
        editor.awaitSaved();
        page.context().setOffline(true);
        editor.take("thing", "Shift+N");
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
    void two_people_see_each_others_finished_changes() {
        EditorPage first = open(workplace.owner);
        EditorPage second = open(workplace.annotator());
        first.take("thing", "Shift+N");
        first.drag(40, 40, 120, 100);
        assertThat(second.testId("object")).hasCount(1);
        second.take("other", "Shift+N");
        second.drag(200, 40, 280, 100);
        assertThat(first.testId("object")).hasCount(2);

        second.press("s");
        second.click(80, 70);
        assertThat(second.place()).hasText("40.0, 40.0");
        first.press("s");
        first.click(80, 70);
        first.press("Shift+ArrowRight");
        assertThat(second.place()).hasText("50.0, 40.0");
        first.press("Delete");
        assertThat(second.testId("object")).hasCount(1);
        assertThat(second.objects()).isEqualTo(first.objects());
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void a_conflict_over_one_object_keeps_what_both_changed_of_it() {
        EditorPage first = open(workplace.owner);
        EditorPage second = open(workplace.annotator());
        Page away = page;
        first.take("thing", "Shift+N");
        first.drag(40, 40, 120, 100);
        assertThat(second.testId("object")).hasCount(1);
        second.awaitSaved();

        away.context().setOffline(true);
        second.press("s");
        second.click(80, 70);
        second.testId("label-other").click();
        assertThat(second.testId("saved-state")).hasText("offline: 1 unsent");
        first.press("s");
        first.drag(80, 70, 110, 90);
        first.awaitSaved();
        away.context().setOffline(false);

        assertThat(second.testId("object")).hasAttribute("aria-label", "other, 1, box");
        assertThat(second.place()).hasText("70.0, 60.0");
        assertThat(first.testId("object")).hasAttribute("aria-label", "other, 1, box");
        JsonNode object = second.onlyObject();
        JsonNode labels = second.get("/api/projects/" + second.projectId()).get("labels");
        assertThat(object.get("labelId")).isEqualTo(labels.get(1).get("id"));
        assertThat(corners(object.at("/keyframes/0/shape"), "x1", "y1", "x2", "y2"))
                .containsExactly(70L, 60L, 150L, 120L);
    }

    private static List<Long> corners(JsonNode shape, String... names) {
        return Stream.of(names)
                .map(name -> Math.round(shape.get(name).asDouble()))
                .toList();
    }

    private static List<JsonNode> shapes(JsonNode stored) {
        return stored.get("annotations")
                .valueStream()
                .map(annotation -> annotation.at("/keyframes/0/shape"))
                .toList();
    }

    private EditorPage open(UserId who) {
        page = browser.newPage();
        workplace.logIn(page, who);
        return workplace.open(page, media, 0);
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
}
