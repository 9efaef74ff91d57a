package io.truthloom.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class AnnotationJsonTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(AnnotationJson.shapes()).build();

    private static final String CHANGE_SET = """
            {"id": "1e8e4e6a-4c7f-4f0e-9d29-0d6f5b0a7a01", "baseRevision": 3, "origin": "HUMAN", "gesture": "draw",
             "created": [{"id": "1e8e4e6a-4c7f-4f0e-9d29-0d6f5b0a7a02", "track": false,
               "labelId": "1e8e4e6a-4c7f-4f0e-9d29-0d6f5b0a7a03",
               "keyframes": [{"frame": 7, "shape": {"kind": "box", "x1": 1, "y1": 2.5, "x2": 30, "y2": 40, "rotation": 0}}]}],
             "frames": [{"frame": 7, "state": "LABELLED"}, {"frame": 8, "state": null}]}
            """;

    @Test
    void what_a_client_may_leave_out_has_its_default() {
        ChangeSet read = MAPPER.readValue(CHANGE_SET, ChangeSet.class);
        assertThat(read.updated()).isEmpty();
        assertThat(read.frames()).containsExactly(new FrameMark(7, FrameState.LABELLED), new FrameMark(8, null));
        Keyframe keyframe = read.created().getFirst().keyframes().getFirst();
        assertThat(keyframe)
                .isEqualTo(new Keyframe(7, new BoxShape(1, 2.5, 30, 40, 0), false, false, KeyframeSource.HUMAN));
    }

    @Test
    void a_change_set_comes_back_as_it_was_written() {
        ChangeSet read = MAPPER.readValue(CHANGE_SET, ChangeSet.class);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(read), ChangeSet.class))
                .isEqualTo(read);
    }

    @Test
    void a_polygon_is_a_list_of_pairs_and_attributes_are_kept() {
        var polygon = new PolygonShape(List.of(new Point(0, 0), new Point(5, 0), new Point(5, 5.25)));
        var keyframe = new Keyframe(2, polygon, true, false, KeyframeSource.IMPORT, 4, Map.of("colour", "red"));
        String json = MAPPER.writeValueAsString(keyframe);
        assertThat(json).contains("\"kind\":\"polygon\"", "[5.0,5.25]", "\"zOrder\":4");
        assertThat(MAPPER.readValue(json, Keyframe.class)).isEqualTo(keyframe);
    }

    @Test
    void a_box_that_lacks_a_corner_is_refused() {
        assertThatThrownBy(() -> MAPPER.readValue(CHANGE_SET.replace("\"x2\": 30,", ""), ChangeSet.class))
                .isInstanceOf(JacksonException.class);
    }
}
