package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.vision.VisionParts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What one sees of a large picture: turned, moved by two fingers, sharp where one looks. */
@IntegrationTest
class ViewTest {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 3000;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Browser browser;
    private Page page;
    private EditorPage editor;
    private final List<String> fetched = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=%dx%d:d=1".formatted(WIDTH, HEIGHT),
                "-frames:v",
                "1",
                "large.png");
        Workplace workplace = new Workplace(context, port, List.of(new LabelData(null, "thing", "#35c978", "1")));
        MediaId picture = workplace.add(file);
        browser = new Browser();
        page = browser.newPage();
        workplace.logIn(page, workplace.owner);
        page.onRequest(request -> fetched.add(request.url().replaceFirst(".*/api/media/[^/]*", "")));
        editor = workplace.open(page, picture, 0);
        page.waitForFunction("() => document.querySelector('truthloom-editor').stats().draws.length > 0");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void what_is_drawn_on_a_turned_picture_lies_where_one_sees_it() {
        editor.press("Alt+w");
        assertThat(editor.testId("turned")).containsText("90°");
        editor.draw("thing", new Box(600, 900, 1500, 1200));
        JsonNode drawn = onlyShape();
        editor.click(1000, 900);
        editor.press("Shift+ArrowRight");

        JsonNode moved = onlyShape();
        assertThat(drawn.path("x1").asDouble()).isCloseTo(600, within(20.0));
        assertThat(drawn.path("x2").asDouble()).isCloseTo(1500, within(20.0));
        assertThat(drawn.path("y1").asDouble()).isCloseTo(900, within(20.0));
        assertThat(drawn.path("y2").asDouble()).isCloseTo(1200, within(20.0));
        // to the right on the screen is up in a picture turned to the right
        assertThat(moved.path("y1").asDouble() - drawn.path("y1").asDouble()).isCloseTo(-10, within(0.01));
        assertThat(moved.path("x1")).isEqualTo(drawn.path("x1"));

        editor.testId("turned").click();
        assertThat(editor.testId("turned")).hasCount(0);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void two_fingers_zoom_and_draw_nothing() {
        editor.press("n");
        double before = scale();
        CDPSession touch = page.context().newCDPSession(page);
        touch(touch, "touchStart", 500, 400);
        touch(touch, "touchStart", 500, 400, 600, 400);
        for (int step = 1; step <= 10; step++) {
            touch(touch, "touchMove", 500 - 10 * step, 400, 600 + 10 * step, 400);
        }
        touch(touch, "touchEnd");

        assertThat(scale()).isCloseTo(3 * before, within(before / 3));
        assertThat(editor.annotations().path("annotations").size()).isZero();
    }

    @Test
    void tiles_come_for_what_is_seen_at_the_zoom_it_is_seen() {
        assertThat(fetched).contains("/overview").noneMatch(url -> url.startsWith("/frames/"));
        List<String> atFirst = tiles();

        page.waitForResponse(answer -> answer.url().contains("/tiles/0/"), () -> editor.press("Control+1"));

        assertThat(atFirst).isEmpty();
        // a screen of 1440 x 900 lies on no more than four by three tiles of 512
        assertThat(tiles()).allMatch(url -> url.startsWith("/tiles/0/")).hasSizeLessThanOrEqualTo(12);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private List<String> tiles() {
        return fetched.stream().filter(url -> url.startsWith("/tiles/")).toList();
    }

    private JsonNode onlyShape() {
        JsonNode all = editor.annotations().path("annotations");
        assertThat(all.size()).isEqualTo(1);
        return all.path(0).path("keyframes").path(0).path("shape");
    }

    private double scale() {
        Object pixels = page.locator("truthloom-editor").evaluate("""
                editor => editor.imageToClient(1000, 0).x - editor.imageToClient(0, 0).x""");
        return ((Number) pixels).doubleValue() / 1000;
    }

    private static void touch(CDPSession session, String type, int... coordinates) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < coordinates.length; i += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", coordinates[i]);
            point.addProperty("y", coordinates[i + 1]);
            point.addProperty("id", i);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
