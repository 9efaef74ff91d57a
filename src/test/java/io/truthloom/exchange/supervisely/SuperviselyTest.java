package io.truthloom.exchange.supervisely;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.MaskShape;
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

class SuperviselyTest {
    private static final Set<Feature> KEPT = EnumSet.of(
            Feature.BOX,
            Feature.POLYGON,
            Feature.POLYLINE,
            Feature.SKELETON,
            Feature.MASK,
            Feature.OCCLUDED,
            Feature.ATTRIBUTE);

    private final SuperviselyFormat format = new SuperviselyFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
        assertThat(read.items.values()).extracting(FoundItem::subset).containsOnly("train");
        assertThat(read.labels)
                .extracting(label -> label.name() + label.color())
                .containsExactly("Auto, groß \"rot\"#ff0001", "人#ff0002", "figure#ff0003");
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

    private Collected read(String objects) throws IOException {
        return SmallFiles.of(
                        "ds/ann/a.png.json",
                        "{\"description\":\"\",\"tags\":[],\"size\":{\"height\":10,\"width\":20},\"objects\":["
                                + objects + "]}")
                .read(format);
    }

    private static String object(String type, String rest) {
        return "{\"classTitle\":\"a\",\"geometryType\":\"%s\",\"tags\":[{\"name\":\"hard\",\"value\":null}],%s}"
                .formatted(type, rest);
    }

    @Test
    void polygons_with_holes_are_masks() throws IOException {
        Collected read = read(object(
                "polygon",
                "\"points\":{\"exterior\":[[0,0],[4,0],[4,4],[0,4]],\"interior\":[[[1,1],[3,1],[3,3],[1,3]]]}"));
        assertThat(((MaskShape) read.objects.getFirst().shape()).area()).isEqualTo(12);
        assertThat(read.objects.getFirst().attributes()).isEqualTo(Map.of("hard", "true"));
        assertThat(read.problems).containsKey("Polygons with holes became masks");
    }

    @Test
    void what_is_wrong_is_left_out_and_told_and_the_rest_read() throws IOException {
        Collected read = read(object("rectangle", "\"points\":{\"exterior\":[[1,1],[1,5]]}")
                + "," + object("rectangle", "\"points\":{\"exterior\":[[1,1]]}")
                + "," + object("rectangle", "\"points\":{\"exterior\":[[1,NaN],[2,3]]}")
                + "," + object("polygon", "\"points\":{\"exterior\":[[1,1],[2,2]]}")
                + "," + object("bitmap", "\"bitmap\":{\"data\":\"eJwBAAD//w==\",\"origin\":[0,0]}")
                + "," + object("bitmap", "\"bitmap\":{\"data\":\"%%\",\"origin\":[]}")
                + "," + object("graph", "\"nodes\":{}")
                + "," + object("cuboid", "\"points\":[]")
                + ",null,4,"
                + object("point", "\"points\":{\"exterior\":[[1,1]]}"));
        assertThat(read.objects).hasSize(1);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(10);
        assertThatThrownBy(() -> SmallFiles.of("a.json", "[]").read(format)).isInstanceOf(InvalidInputException.class);
    }
}
