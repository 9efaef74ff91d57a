package io.truthloom.exchange.via;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
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

class ViaTest {
    private static final Set<Feature> KEPT = EnumSet.of(
            Feature.BOX, Feature.ELLIPSE, Feature.POLYGON, Feature.POLYLINE, Feature.OCCLUDED, Feature.ATTRIBUTE);

    private final ViaFormat format = new ViaFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        for (String label : List.of("label", "class", "type")) {
            Collected read = RoundTrip.of(format, scene, Map.of("label", label));
            assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
            assertThat(read.problems).isEmpty();
            assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
        }
    }

    @Property(tries = 20)
    void tags_are_read_again(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, EnumSet.of(Feature.TAG));
        assertThat(RoundTrip.read(RoundTrip.of(format, scene, null)))
                .containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
    }

    @Test
    void the_same_labels_give_the_same_bytes_which_are_recognised() throws IOException {
        byte[] first = new RandomScene(5, KEPT).scene().write(format, null, true);
        assertThat(new RandomScene(5, KEPT).scene().write(format, null, true)).isEqualTo(first);
        assertThat(SmallFiles.recogniseZip(format, first).orElseThrow().certainty())
                .isGreaterThan(89);
    }

    private static String region(String shape) {
        return "{\"shape_attributes\":{%s},\"region_attributes\":{\"class\":\"cat\",\"fur\":\"red\"}}".formatted(shape);
    }

    @Test
    void projects_of_via_and_regions_by_number() throws IOException {
        Collected read = SmallFiles.of(
                        "p.json",
                        "{\"_via_settings\":{\"ui\":{}},\"_via_img_metadata\":{\"a.jpg12\":{\"filename\":\"a.jpg\","
                                + "\"size\":12,\"regions\":{\"0\":"
                                + region("\"name\":\"circle\",\"cx\":5,\"cy\":6,\"r\":2")
                                + "},\"file_attributes\":{}}},\"_via_attributes\":{\"region\":{}}}")
                .read(format);
        assertThat(read.objects).extracting(FoundObject::label).containsExactly("cat");
        assertThat(read.objects.getFirst().shape()).isEqualTo(new EllipseShape(5, 6, 2, 2, 0));
        assertThat(read.objects.getFirst().attributes()).isEqualTo(Map.of("fur", "red"));
    }

    @Test
    void what_is_wrong_is_left_out_and_told_and_the_rest_read() throws IOException {
        Collected read = SmallFiles.of(
                        "p.json",
                        "{\"a.jpg12\":{\"filename\":\"a.jpg\",\"regions\":["
                                + region("\"name\":\"rect\",\"x\":1,\"y\":2,\"width\":0,\"height\":3") + ","
                                + region("\"name\":\"rect\",\"x\":1,\"y\":NaN,\"width\":1,\"height\":3") + ","
                                + region("\"name\":\"polygon\",\"all_points_x\":[1,2],\"all_points_y\":[1,2]") + ","
                                + region("\"name\":\"polygon\",\"all_points_x\":[1,2,3],\"all_points_y\":[1,2]") + ","
                                + region("\"name\":\"polyline\",\"all_points_x\":7") + ","
                                + region("\"name\":\"star\"") + ",null,[],{\"shape_attributes\":{},"
                                + "\"region_attributes\":{}},"
                                + region("\"name\":\"point\",\"cx\":1,\"cy\":2") + "]},\"x\":{},\"y\":3}")
                .read(format);
        assertThat(read.objects).hasSize(1);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(11);
        assertThatThrownBy(() -> SmallFiles.of("a.json", "[]").read(format)).isInstanceOf(InvalidInputException.class);
    }
}
