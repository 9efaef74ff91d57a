package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.project.AttributeType;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ways through the frames of a video, and frames that are left out. */
class FramesTest extends OneVideo {
    @Test
    void the_field_of_the_frame_gives_the_keys_back_to_the_picture() {
        editor.press("Alt+g");
        assertThat(editor.testId("frame-input")).isFocused();
        editor.press("Enter");
        editor.press("f");
        assertThat(editor.testId("frame-input")).hasValue("2");
        editor.press("Alt+g");
        page.keyboard().type("17");
        editor.press("Escape");
        editor.press("f");
        assertThat(editor.testId("frame-input")).hasValue("3");
    }

    @Test
    void keys_jump_from_keyframe_to_keyframe() {
        editor.drawTrack("thing", START, 0);
        editor.goTo(10);
        editor.press("k");
        editor.goTo(20);
        editor.press("k");
        editor.goTo(3);
        editor.press("r");
        assertThat(editor.testId("frame-input")).hasValue("11");
        editor.press("r");
        assertThat(editor.testId("frame-input")).hasValue("21");
        editor.press("r");
        assertThat(editor.testId("frame-input")).hasValue("21");
        editor.press("e");
        editor.press("e");
        assertThat(editor.testId("frame-input")).hasValue("1");
    }

    @Test
    void keys_lead_from_one_object_that_needs_attention_to_the_next() {
        editor.goTo(4);
        editor.draw("asked", START);
        editor.goTo(12);
        editor.take("area", "y");
        editor.clicks(200, 100, 260, 160, 260, 100, 200, 160);
        editor.press("Enter");
        editor.press("Escape");
        editor.press("Escape");
        editor.goTo(0);
        assertThat(page.getByText("2 to look at")).isVisible();

        editor.press("Alt+.");
        assertThat(editor.testId("frame-input")).hasValue("5");
        assertThat(editor.selected()).containsText("asked");
        editor.press("Alt+.");
        assertThat(editor.testId("frame-input")).hasValue("13");
        assertThat(editor.selected()).containsText("area");
        editor.press("Alt+,");
        assertThat(editor.testId("frame-input")).hasValue("5");
    }

    @Test
    void a_deleted_frame_is_stepped_past_and_comes_back() {
        editor.goTo(3);
        editor.press("Alt+Delete");
        assertThat(editor.testId("frame-state")).hasText("deleted");
        assertThat(editor.annotations().get("frames").toString()).isEqualTo("""
                [{"frame":3,"state":"DELETED"}]""");
        editor.press("d");
        assertThat(editor.testId("frame-input")).hasValue("3");
        editor.press("f");
        assertThat(editor.testId("frame-input")).hasValue("5");
        editor.goTo(3);
        editor.press("Alt+Delete");
        assertThat(editor.testId("frame-state")).hasText("not labelled");
        assertThat(editor.annotations().get("frames")).isEmpty();
    }

    @Override
    List<LabelData> labels() {
        var seen = new LabelAttribute(
                UUID.randomUUID(), "seen", AttributeType.SELECT, true, true, "", List.of("whole", "partly"));
        return List.of(
                new LabelData(null, "thing", "#3cb44b", "1"),
                new LabelData(null, "asked", "#e6194b", "2", null, LabelKind.BOX, List.of(seen), null),
                new LabelData(null, "area", "#f58231", "3", null, LabelKind.POLYGON, List.of(), null));
    }
}
