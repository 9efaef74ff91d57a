package io.truthloom.exchange.labelme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.RandomScene;
import io.truthloom.exchange.RoundTrip;
import io.truthloom.exchange.SmallFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LabelMeTest {
    private static final Set<Feature> KEPT = EnumSet.of(
            Feature.BOX,
            Feature.ROTATED_BOX,
            Feature.POLYGON,
            Feature.POLYLINE,
            Feature.POINTS,
            Feature.MASK,
            Feature.OCCLUDED,
            Feature.ATTRIBUTE,
            Feature.GROUP);

    private final LabelMeFormat format = new LabelMeFormat();
    private final LabelMeXmlFormat xml = new LabelMeXmlFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
    }

    @Property(tries = 20)
    void tags_are_flags(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, EnumSet.of(Feature.TAG));
        assertThat(RoundTrip.read(RoundTrip.of(format, scene, null))).containsAll(Set.copyOf(RoundTrip.drawn(scene)));
    }

    @Test
    void the_same_labels_give_the_same_bytes_which_are_recognised() throws IOException {
        byte[] first = new RandomScene(5, KEPT).scene().write(format, null, true);
        assertThat(new RandomScene(5, KEPT).scene().write(format, null, true)).isEqualTo(first);
        assertThat(SmallFiles.recogniseZip(format, first).orElseThrow().certainty())
                .isGreaterThan(89);
    }

    private Collected read(String shapes) throws IOException {
        return SmallFiles.of(
                        "x.json",
                        "{\"version\":\"5.0\",\"flags\":{\"night\":true,\"day\":false},\"shapes\":[" + shapes
                                + "],\"imagePath\":\"..\\\\x.jpg\",\"imageData\":\"AAAA\",\"imageHeight\":10,\"imageWidth\":20}")
                .read(format);
    }

    @Test
    void files_of_labelme() throws IOException {
        Collected read = read("{\"label\":\"a\",\"points\":[[5,6],[1,2]],\"shape_type\":\"rectangle\","
                + "\"group_id\":3,\"flags\":{\"hard\":true},\"description\":\"seen\"},"
                + "{\"label\":\"a\",\"points\":[[5,5],[8,9]],\"shape_type\":\"circle\"},"
                + "{\"label\":\"b\",\"points\":[[1,1],[4,1],[4,4]]}");
        assertThat(read.objects).extracting(FoundObject::label).containsExactly("night", "a", "a", "b");
        FoundObject box = read.objects.get(1);
        assertThat(box.shape()).isEqualTo(new BoxShape(1, 2, 5, 6, 0));
        assertThat(box.attributes()).isEqualTo(Map.of("hard", "true", "description", "seen"));
        assertThat(box.group()).isEqualTo("3");
        assertThat(read.objects.get(2).shape()).isEqualTo(new EllipseShape(5, 5, 5, 5, 0));
        assertThat(read.objects.get(3).shape()).isInstanceOf(PolygonShape.class);
    }

    @Test
    void what_is_wrong_is_left_out_and_told_and_the_rest_read() throws IOException {
        Collected read = read("{\"label\":\"a\",\"points\":[[1,2],[1,6]],\"shape_type\":\"rectangle\"},"
                + "{\"label\":\"\",\"points\":[[1,2],[5,6]],\"shape_type\":\"rectangle\"},"
                + "{\"label\":\"a\",\"points\":[[1,NaN],[5,6]],\"shape_type\":\"rectangle\"},"
                + "{\"label\":\"a\",\"points\":[[1],[5,6]],\"shape_type\":\"line\"},"
                + "{\"label\":\"a\",\"points\":[[1,2],[5,6]]},"
                + "{\"label\":\"a\",\"points\":[[1,2],[5,6]],\"shape_type\":\"mask\",\"mask\":\"!!!!\"},"
                + "{\"label\":\"a\",\"points\":[],\"shape_type\":\"spline\"},null,"
                + "{\"label\":\"a\",\"points\":[[1,2]],\"shape_type\":\"point\"}");
        assertThat(read.objects).hasSize(2);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(8);
        assertThatThrownBy(() -> SmallFiles.of("a.json", "nothing").read(format))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SmallFiles.of("a.xml", "nothing").read(xml)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void xml_of_mit() throws IOException {
        Path folder = SmallFiles.golden("labelme_dataset");
        assertThat(SmallFiles.recognise(xml, folder)).isPresent();
        Collected read = Collected.read(xml, folder, null);
        assertThat(read.items.values().iterator().next())
                .extracting(FoundItem::name, FoundItem::entry)
                .containsExactly("img1.png", "img1.png");
        assertThat(read.objects)
                .extracting(FoundObject::label)
                .containsExactly("window", "license plate", "o1", "q1", "b1", "m1", "hg");
        assertThat(((PolygonShape) read.objects.getFirst().shape()).points()).hasSize(4);
        assertThat(read.objects.get(1).shape()).isInstanceOf(MaskShape.class);
        assertThat(read.objects.get(2).occluded()).isTrue();
        assertThat(read.objects.get(2).attributes()).isEqualTo(Map.of("a1", "true"));
        assertThat(read.objects.get(3).group()).isEqualTo(read.objects.get(2).group());
        assertThat(read.objects.get(4).shape()).isEqualTo(new BoxShape(13, 19, 23, 30, 0));
    }

    @Test
    void entities_of_xml_are_not_followed() throws IOException {
        Collected read = SmallFiles.of(
                        "a.xml",
                        "<!DOCTYPE annotation [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><annotation><filename>a.jpg"
                                + "</filename><object><name>&e;</name></object></annotation>")
                .read(xml);
        assertThat(read.objects).isEmpty();
        assertThat(read.problems).isNotEmpty();
    }
}
