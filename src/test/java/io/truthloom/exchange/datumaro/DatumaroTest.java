package io.truthloom.exchange.datumaro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.SkeletonShape;
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

class DatumaroTest {
    private static final Set<Feature> KEPT = EnumSet.complementOf(EnumSet.of(Feature.SOURCE, Feature.REVIEW));
    private static final String CATEGORIES = "\"categories\":{\"label\":{\"labels\":[{\"name\":\"a\",\"parent\":\"\"},"
            + "{\"name\":\"man\"},{\"name\":\"head\",\"parent\":\"man\"},{\"name\":\"foot\",\"parent\":\"man\"}]},"
            + "\"points\":{\"items\":[{\"label_id\":1,\"labels\":[\"head\",\"foot\"],\"joints\":[[1,2]]}]}}";

    private final DatumaroFormat format = new DatumaroFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
        assertThat(read.labels)
                .extracting(label -> label.name() + label.color())
                .containsExactly("Auto, groß \"rot\"#ff0001", "人#ff0002", "figure#ff0003");
    }

    @Test
    void the_same_labels_give_the_same_bytes_which_are_recognised() throws IOException {
        byte[] first = new RandomScene(5, KEPT).scene().write(format, null, true);
        assertThat(new RandomScene(5, KEPT).scene().write(format, null, true)).isEqualTo(first);
        assertThat(SmallFiles.recogniseZip(format, first).orElseThrow().certainty())
                .isGreaterThan(89);
    }

    private Collected read(String annotations) throws IOException {
        return SmallFiles.of(
                        "annotations/train.json",
                        "{\"items\":[{\"id\":\"x\",\"annotations\":[" + annotations
                                + "],\"image\":{\"path\":\"x.PNG\",\"size\":[10,20]}}]," + CATEGORIES + "}")
                .read(format);
    }

    @Test
    void skeletons_as_cvat_writes_them_have_their_joints_in_the_templates_order() throws IOException {
        Collected read = read("{\"type\":\"skeleton\",\"label_id\":1,\"group\":0,\"attributes\":{},\"elements\":["
                + "{\"type\":\"points\",\"label_id\":3,\"points\":[3,4],\"visibility\":[1]},"
                + "{\"type\":\"points\",\"label_id\":2,\"points\":[1,2],\"visibility\":[2]}]}");
        assertThat(((SkeletonShape) read.objects.getFirst().shape()).joints())
                .extracting(joint -> joint.x() + " " + joint.visibility())
                .containsExactly("1.0 2", "3.0 1");
        assertThat(read.labels).extracting(label -> label.name()).containsExactly("a", "man");
        assertThat(read.items.values())
                .extracting(item -> item.subset() + " " + item.name())
                .containsExactly("train x.PNG");
    }

    @Test
    void what_is_wrong_is_left_out_and_told_and_the_rest_read() throws IOException {
        Collected read =
                read("{\"type\":\"bbox\",\"label_id\":0,\"bbox\":[1,2,3,4],\"attributes\":{\"n\":1,\"b\":true}},"
                        + "{\"type\":\"bbox\",\"label_id\":0,\"bbox\":[1,2,-3,4]},"
                        + "{\"type\":\"bbox\",\"label_id\":0,\"bbox\":[1,2,NaN,4]},"
                        + "{\"type\":\"bbox\",\"label_id\":9,\"bbox\":[1,2,3,4]},"
                        + "{\"type\":\"bbox\",\"label_id\":0},"
                        + "{\"type\":\"polygon\",\"label_id\":0,\"points\":[1,2,3,4]},"
                        + "{\"type\":\"cuboid_3d\",\"label_id\":0},"
                        + "{\"type\":\"mask\",\"label_id\":0,\"rle\":{\"counts\":\"~~\",\"size\":[10,20]}},"
                        + "{\"type\":\"mask\",\"label_id\":0,\"rle\":{\"counts\":\"5\",\"size\":[1e300,-20]}},"
                        + "{\"type\":\"caption\",\"caption\":\"x\"},7,null");
        assertThat(read.objects).hasSize(1);
        assertThat(read.objects.getFirst().shape()).isEqualTo(new BoxShape(1, 2, 4, 6, 0));
        assertThat(read.objects.getFirst().attributes()).isEqualTo(Map.of("n", "1", "b", "true"));
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(11);
    }

    @Test
    void cut_off_and_foreign_files_are_told() throws IOException {
        String whole = "{" + CATEGORIES + ",\"items\":[{\"id\":\"x\",\"annotations\":[]},{\"id\":\"y\",\"annot";
        Collected read = SmallFiles.of("default.json", whole).read(format);
        assertThat(read.items).hasSize(1);
        assertThat(read.problems).hasSize(1);
        assertThatThrownBy(() -> SmallFiles.of("a.json", "{}").read(format)).isInstanceOf(InvalidInputException.class);
    }
}
