package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.KeyboardModifier;
import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.project.LabelData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tracks by mouse and keys: keyframes, gaps, cuts and joins, each against what the server holds. */
class TracksTest extends OneVideo {
    @Autowired
    private AnnotationService annotations;

    @Test
    void a_box_made_a_track_and_moved_later_is_half_way_in_between() {
        editor.drawTrack("thing", START, 0);
        assertThat(editor.onlyObject().get("track").asBoolean()).isTrue();
        moveAt(10, 60, 30);

        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 10);
        editor.goTo(5);
        Annotation stored = stored();
        BoxShape between = shape(stored, 5);
        assertThat(between.x1()).isCloseTo(70, within(1.0));
        assertThat(between.y1()).isCloseTo(55, within(1.0));
        assertThat(between.x2()).isCloseTo(130, within(1.0));
        assertThat(editor.testId("object")).hasAttribute("aria-label", "thing, 1, box, interpolated");
        assertThat(editor.place()).hasText("%.1f, %.1f".formatted(between.x1(), between.y1()));
        editor.goTo(10);
        assertThat(editor.testId("object")).hasAttribute("aria-label", "thing, 1, box, keyframe");
    }

    @Test
    void a_key_makes_a_keyframe_where_none_is_and_takes_it_away_again() {
        editor.drawTrack("thing", START, 0);
        moveAt(10, 60, 30);
        editor.goTo(5);
        editor.press("k");
        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 5, 10);
        assertThat(editor.testId("flag-keyframe")).hasAttribute("aria-pressed", "true");
        editor.press("k");
        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 10);
        assertThat(editor.testId("flag-keyframe")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void an_object_that_leaves_is_gone_until_it_comes_back() {
        editor.drawTrack("thing", START, 0);
        editor.goTo(10);
        editor.press("o");
        assertThat(editor.testId("object")).hasAttribute("aria-label", "thing, 1, box, outside keyframe");
        editor.goTo(15);
        assertThat(editor.testId("object")).hasCount(0);
        assertThat(editor.testId("flag-outside")).hasAttribute("aria-pressed", "true");
        editor.goTo(20);
        editor.press("o");
        assertThat(editor.testId("object")).hasAttribute("aria-label", "thing, 1, box, keyframe");

        JsonNode saved = editor.onlyObject();
        assertThat(keyframes(saved)).containsExactly(0, 10, 20);
        assertThat(saved.get("keyframes").findValues("outside").stream().map(JsonNode::asBoolean))
                .containsExactly(false, true, false);
        assertThat(Tracks.at(stored(), 15)).isEmpty();
    }

    @Test
    void a_keyframe_is_dragged_along_the_timeline_as_far_as_its_neighbour() {
        editor.drawTrack("thing", START, 0);
        moveAt(10, 60, 30);
        moveAt(20, 60, 30);
        var rows = new TrackRows(page, 30);
        rows.drag(10, 14);
        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 14, 20);
        assertThat(editor.testId("frame-input")).hasValue("15");
        rows.drag(14, 26);
        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 19, 20);
    }

    @Test
    void the_timeline_makes_keyframes_by_a_double_click_and_deletes_them_by_alt_click() {
        editor.drawTrack("thing", START, 0);
        moveAt(10, 60, 30);
        var rows = new TrackRows(page, 30);
        rows.doubleClick(5);
        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 5, 10);
        rows.click(5, KeyboardModifier.ALT);
        assertThat(keyframes(editor.onlyObject())).containsExactly(0, 10);
    }

    @Test
    void a_split_track_goes_on_as_another_at_the_same_place() {
        editor.drawTrack("thing", START, 0);
        moveAt(20, 60, 30);
        Annotation whole = stored();
        editor.goTo(10);
        editor.press("Alt+m");

        assertThat(editor.objects()).hasSize(2);
        Annotation first = stored(whole.id().toString());
        Annotation second =
                all().stream().filter(other -> !other.equals(first)).findFirst().orElseThrow();
        assertThat(first.keyframes()).extracting(keyframe -> keyframe.frame()).containsExactly(0, 10);
        assertThat(first.keyframes().getLast().outside()).isTrue();
        assertThat(second.keyframes()).extracting(keyframe -> keyframe.frame()).containsExactly(10, 20);
        for (int frame = 0; frame <= 20; frame++) {
            BoxShape before = shape(whole, frame);
            assertThat(shape(frame < 10 ? first : second, frame).x1())
                    .as("left edge on frame %d", frame)
                    .isCloseTo(before.x1(), within(1e-6));
        }
    }

    @Test
    void two_tracks_become_one_with_the_gap_between_them() {
        editor.drawTrack("thing", START, 0);
        editor.goTo(8);
        editor.press("o");
        editor.drawTrack("thing", new Box(160, 120, 220, 160), 12);
        editor.goTo(4);
        editor.click(70, 60);
        editor.goTo(12);
        editor.click(190, 140, KeyboardModifier.SHIFT);
        editor.press("m");

        JsonNode merged = editor.onlyObject();
        assertThat(keyframes(merged)).containsExactly(0, 8, 12);
        assertThat(merged.get("keyframes").findValues("outside").stream().map(JsonNode::asBoolean))
                .containsExactly(false, true, false);
        assertThat(editor.testId("object")).hasCount(1);
    }

    @Test
    void undo_and_redo_go_on_after_the_page_was_loaded_anew() {
        editor.drawTrack("thing", START, 0);
        moveAt(10, 60, 30);
        JsonNode before = editor.onlyObject();
        page.reload();
        editor = new EditorPage(page);

        assertThat(editor.testId("undo")).isEnabled();
        editor.press("Control+z");
        assertThat(keyframes(editor.onlyObject())).containsExactly(0);
        editor.press("Control+z");
        assertThat(editor.onlyObject().get("track").asBoolean()).isFalse();
        editor.press("Control+z");
        assertThat(editor.objects()).isEmpty();
        page.reload();
        editor = new EditorPage(page);

        assertThat(editor.testId("redo")).isEnabled();
        for (int i = 0; i < 3; i++) {
            editor.press("Control+Shift+z");
        }
        JsonNode after = editor.onlyObject();
        assertThat(after.get("keyframes")).isEqualTo(before.get("keyframes"));
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.get("track").asBoolean()).isTrue();
    }

    /** Drags the selected box by that much from where it is on the frame. */
    private void moveAt(int frame, double byX, double byY) {
        editor.goTo(frame);
        editor.awaitSaved();
        BoxShape held = shape(stored(), frame);
        double x = (held.x1() + held.x2()) / 2;
        double y = (held.y1() + held.y2()) / 2;
        editor.drag(x, y, x + byX, y + byY);
        editor.awaitSaved();
    }

    private static BoxShape shape(Annotation annotation, int frame) {
        return (BoxShape) Tracks.at(annotation, frame).orElseThrow().shape();
    }

    private Annotation stored() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private Annotation stored(String id) {
        return all().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Annotation> all() {
        return workplace
                .people
                .as(workplace.owner, () -> annotations.get(media))
                .annotations();
    }

    private static List<Integer> keyframes(JsonNode object) {
        return object.get("keyframes").findValues("frame").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    @Override
    List<LabelData> labels() {
        return List.of(new LabelData(null, "thing", "#3cb44b", "1"));
    }
}
