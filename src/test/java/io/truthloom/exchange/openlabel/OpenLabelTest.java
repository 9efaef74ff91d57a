package io.truthloom.exchange.openlabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.RandomScene;
import io.truthloom.exchange.RoundTrip;
import io.truthloom.exchange.SmallFiles;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OpenLabelTest {
    private static final Set<Feature> KEPT = EnumSet.of(
            Feature.BOX,
            Feature.ROTATED_BOX,
            Feature.POLYGON,
            Feature.POLYLINE,
            Feature.TAG,
            Feature.TRACK,
            Feature.KEYFRAME,
            Feature.OCCLUDED,
            Feature.Z_ORDER,
            Feature.ATTRIBUTE);

    private final OpenLabelFormat format = new OpenLabelFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
    }

    @Test
    void the_same_labels_give_the_same_bytes_which_are_recognised() throws IOException {
        byte[] first = new RandomScene(5, KEPT).scene().write(format, null, true);
        assertThat(new RandomScene(5, KEPT).scene().write(format, null, true)).isEqualTo(first);
        assertThat(SmallFiles.recogniseZip(format, first).orElseThrow().certainty())
                .isGreaterThan(89);
    }

    @Test
    void frames_may_stand_before_objects_and_what_is_wrong_is_told() throws IOException {
        Collected read = SmallFiles.of(
                        "v.json",
                        "{\"openlabel\":{\"frames\":{\"3\":{\"objects\":{\"u1\":{\"object_data\":{\"bbox\":["
                                + "{\"name\":\"s\",\"val\":[10,20,4,6]}],\"num\":[{\"name\":\"age\",\"val\":4}]}},"
                                + "\"u2\":{\"object_data\":{\"bbox\":[{\"val\":[1,2,-3,4]}]}},"
                                + "\"u3\":{\"object_data\":{\"bbox\":[{\"val\":[1,2]}]}},"
                                + "\"u4\":{\"object_data\":{\"cuboid\":[]}},"
                                + "\"u5\":{\"object_data\":{\"poly2d\":[{\"mode\":\"MODE_POLY2D_SRF6DCC\",\"val\":[]}]}},"
                                + "\"u9\":{\"object_data\":{}}}},\"x\":{}},\"objects\":{"
                                + "\"u1\":{\"name\":\"c\",\"type\":\"car\"},\"u2\":{\"type\":\"car\"},"
                                + "\"u3\":{\"type\":\"car\"},\"u4\":{\"type\":\"car\"},\"u5\":{\"type\":\"car\"}},"
                                + "\"metadata\":{\"schema_version\":\"1.0.0\"}}}")
                .read(format);
        assertThat(read.objects).hasSize(1);
        assertThat(read.objects.getFirst().shape()).isEqualTo(new BoxShape(8, 17, 12, 23, 0));
        assertThat(read.objects.getFirst().track()).isEqualTo("u1");
        assertThat(read.objects.getFirst().attributes()).isEqualTo(Map.of("age", "4"));
        assertThat(read.items.values()).extracting(FoundItem::frame).containsExactly(3);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(6);
        assertThatThrownBy(() -> SmallFiles.of("a.json", "[]").read(format)).isInstanceOf(InvalidInputException.class);
    }
}
