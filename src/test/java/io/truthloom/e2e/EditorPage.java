package io.truthloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import io.truthloom.common.Box;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor as a hand and an eye use it. Frames are 0-based here, as in the API. */
final class EditorPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Page page;

    EditorPage(Page page) {
        this.page = page;
        PlaywrightAssertions.assertThat(page.getByTestId("tool-box")).isEnabled();
    }

    String mediaId() {
        return page.url().replaceFirst(".*/media/", "").replaceFirst("\\?.*", "");
    }

    String projectId() {
        return page.url().replaceFirst(".*/projects/", "").replaceFirst("/.*", "");
    }

    void goTo(int frame) {
        page.getByTestId("frame-input").fill(String.valueOf(frame + 1));
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.getByTestId("frame-input")).hasValue(String.valueOf(frame + 1));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Draws with the box tool by a real drag from corner to corner; the label is picked first, with nothing selected. */
    void draw(String label, Box box) {
        press("Escape");
        page.getByTestId("label-" + label).click();
        press("n");
        drag(box.x1(), box.y1(), box.x2(), box.y2());
        press("s");
    }

    /** Draws a box on the frame and makes it a track, which is left selected. */
    void drawTrack(String label, Box box, int frame) {
        goTo(frame);
        draw(label, box);
        click(box.centreX(), box.centreY());
        press("t");
    }

    /** Drags with a few moves on the way, in picture coordinates. */
    void drag(double fromX, double fromY, double toX, double toY) {
        double[] from = client(fromX, fromY);
        double[] to = client(toX, toY);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    /** Takes up a tool for a label, with nothing selected. */
    void take(String label, String key) {
        press("Escape");
        press("Escape");
        testId("label-" + label).click();
        press(key);
    }

    void click(double x, double y, KeyboardModifier... held) {
        double[] at = client(x, y);
        for (KeyboardModifier key : held) {
            page.keyboard().down(key(key));
        }
        page.mouse().click(at[0], at[1]);
        for (KeyboardModifier key : held) {
            page.keyboard().up(key(key));
        }
    }

    /** @param places x and y in turn */
    void clicks(double... places) {
        for (int i = 0; i < places.length; i += 2) {
            click(places[i], places[i + 1]);
        }
    }

    /** Panels are drawn after the picture: waits for both before reading what they say. */
    void awaitSaved() {
        page.evaluate("""
                () => new Promise(done => requestAnimationFrame(() => setTimeout(
                    () => requestAnimationFrame(() => setTimeout(done)))))""");
        PlaywrightAssertions.assertThat(page.getByTestId("saved-state")).containsText("saved");
    }

    JsonNode annotations() {
        awaitSaved();
        return get("/api/media/" + mediaId() + "/annotations");
    }

    JsonNode get(String path) {
        return JSON.readTree((String) page.evaluate("path => fetch(path).then(answer => answer.text())", path));
    }

    JsonNode objects() {
        return annotations().get("annotations");
    }

    JsonNode onlyObject() {
        JsonNode objects = objects();
        assertThat(objects).hasSize(1);
        return objects.get(0);
    }

    /** Top left corner of the selected box as the panel says it. */
    Locator place() {
        return page.locator("tl-object-details dt:has-text('Place') + dd");
    }

    /** Title of what is selected. */
    Locator selected() {
        return page.locator("tl-object-details .title");
    }

    Locator testId(String id) {
        return page.getByTestId(id);
    }

    private static String key(KeyboardModifier held) {
        return switch (held) {
            case ALT -> "Alt";
            case CONTROL -> "Control";
            case CONTROLORMETA -> "ControlOrMeta";
            case META -> "Meta";
            case SHIFT -> "Shift";
        };
    }

    private double[] client(double x, double y) {
        Object point = page.locator("truthloom-editor").evaluate("""
                (editor, at) => { const p = editor.imageToClient(at.x, at.y); return [p.x, p.y]; }""", Map.of("x", x, "y", y));
        List<?> pair = (List<?>) point;
        return new double[] {((Number) pair.get(0)).doubleValue(), ((Number) pair.get(1)).doubleValue()};
    }
}
