package io.truthloom.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.Shape;
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
    void every_kind_of_shape_looks_as_the_interface_says() {
        assertJson("{'kind':'ellipse','cx':5.0,'cy':6.0,'rx':2.0,'ry':1.5,'rotation':30.0}");
        assertJson("{'kind':'skeleton','joints':[[1.0,2.0,2],[3.5,4.0,0]]}");
        assertJson("{'kind':'mask','size':[4,6],'counts':'91>'}");
        assertJson("{'kind':'tag'}");
    }

    private static void assertJson(String quoted) {
        String json = quoted.replace('\'', '"');
        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, Shape.class)))
                .isEqualTo(json);
    }

    @Test
    void a_shape_that_cannot_be_says_why() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"kind\":\"mask\",\"size\":[4,6],\"counts\":\"91?\"}", Shape.class))
                .hasMessageContaining("Mask of 6 x 4 pixels whose runs make 25");
        assertThatThrownBy(() -> MAPPER.readValue("{\"kind\":\"skeleton\",\"joints\":[[1,2,3]]}", Shape.class))
                .hasMessageContaining("visibility 3");
    }

    @Test
    void a_group_and_attributes_of_the_object_are_kept_and_left_out_where_there_are_none() {
        String grouped = CHANGE_SET.replace(
                "\"track\": false,",
                "\"track\": false, \"groupId\": \"1e8e4e6a-4c7f-4f0e-9d29-0d6f5b0a7a09\", \"attributes\": {\"a\": \"b\"},");
        Annotation read = MAPPER.readValue(grouped, ChangeSet.class).created().getFirst();
        assertThat(read.attributes()).containsExactly(Map.entry("a", "b"));
        assertThat(read.groupId()).hasToString("1e8e4e6a-4c7f-4f0e-9d29-0d6f5b0a7a09");
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(read), Annotation.class))
                .isEqualTo(read);
        Annotation plain =
                MAPPER.readValue(CHANGE_SET, ChangeSet.class).created().getFirst();
        assertThat(MAPPER.writeValueAsString(plain)).doesNotContain("groupId", "attributes");
    }

    @Test
    void a_box_that_lacks_a_corner_is_refused() {
        assertThatThrownBy(() -> MAPPER.readValue(CHANGE_SET.replace("\"x2\": 30,", ""), ChangeSet.class))
                .isInstanceOf(JacksonException.class);
    }
}
