package io.truthloom.exchange.labelstudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.RandomScene;
import io.truthloom.exchange.RoundTrip;
import io.truthloom.exchange.SmallFiles;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LabelStudioTest {
    private static final Set<Feature> KEPT = EnumSet.of(
            Feature.BOX,
            Feature.ROTATED_BOX,
            Feature.ELLIPSE,
            Feature.POLYGON,
            Feature.POLYLINE,
            Feature.MASK,
            Feature.OCCLUDED,
            Feature.ATTRIBUTE,
            Feature.GROUP);

    private final LabelStudioFormat format = new LabelStudioFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg", "straße.jpg");
    }

    @Property(tries = 60)
    void tracks_and_tags_are_read_again(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, EnumSet.of(Feature.TAG, Feature.TRACK));
        List<String> drawn = RoundTrip.drawn(scene);
        assertThat(RoundTrip.read(RoundTrip.of(format, scene, null)))
                .extracting(line -> line.replace(" keyframe", ""))
                .containsExactlyInAnyOrderElementsOf(drawn.stream()
                        .map(line -> line.replace(" keyframe", ""))
                        .toList());
    }

    @Test
    void the_same_labels_give_the_same_bytes_which_are_recognised() throws IOException {
        byte[] first = new RandomScene(5, KEPT).scene().write(format, null, true);
        assertThat(new RandomScene(5, KEPT).scene().write(format, null, true)).isEqualTo(first);
        assertThat(SmallFiles.recogniseZip(format, first).orElseThrow().certainty())
                .isGreaterThan(89);
    }

    private Collected read(String results) throws IOException {
        return SmallFiles.of(
                        "export.json",
                        "[{\"id\":4,\"data\":{\"image\":\"/data/upload/1/0a1b2c3d-my%20cat.jpg\"},"
                                + "\"annotations\":[{\"result\":[" + results + "]}]}]")
                .read(format);
    }

    private static String region(String type, String value) {
        return "{\"id\":\"q\",\"type\":\"%s\",\"original_width\":200,\"original_height\":100,\"value\":{%s,\"%s\":[\"a\"]}}"
                .formatted(type, value, type);
    }

    @Test
    void boxes_are_turned_about_their_top_left_corner() throws IOException {
        Collected read = read(region("rectanglelabels", "\"x\":50,\"y\":50,\"width\":20,\"height\":10,\"rotation\":90")
                + ",{\"id\":\"q\",\"type\":\"choices\",\"from_name\":\"colour\",\"value\":{\"choices\":[\"red\"]}},"
                + "{\"id\":\"z\",\"type\":\"choices\",\"from_name\":\"time\",\"value\":{\"choices\":[\"night\"]}}");
        BoxShape box = (BoxShape) read.objects.getFirst().shape();
        assertThat(box.rotation()).isEqualTo(90);
        assertThat(box.box().centreX()).isCloseTo(95, within(1e-9));
        assertThat(box.box().centreY()).isCloseTo(70, within(1e-9));
        assertThat(read.objects.getFirst().attributes()).containsEntry("colour", "red");
        assertThat(read.objects.getLast().shape()).isEqualTo(new TagShape());
        assertThat(read.objects.getLast().label()).isEqualTo("night");
        assertThat(read.items.values()).extracting(FoundItem::name).containsExactly("my cat.jpg");
    }

    @Test
    void a_keyframe_that_is_not_enabled_is_the_last_seen() throws IOException {
        String key = "{\"frame\":%d,\"enabled\":%b,\"x\":0,\"y\":0,\"width\":50,\"height\":50,\"rotation\":0}";
        Collected read = SmallFiles.of(
                        "v.json",
                        ("[{\"data\":{\"video\":\"s3://b/v.mp4\"},\"annotations\":[{\"result\":[{\"id\":\"1\","
                                        + "\"type\":\"videorectangle\",\"value\":{\"framesCount\":9,\"labels\":[\"car\"],"
                                        + "\"sequence\":[" + key + "," + key + "]}}]}]}]")
                                .formatted(1, true, 5, false))
                .read(format);
        FoundTrack track = read.tracks.getFirst();
        assertThat(track.keyframes())
                .extracting(k -> k.frame() + " " + k.outside())
                .containsExactly("0 false", "4 false", "5 true");
        assertThat(read.sequences.get("v.mp4").length()).isEqualTo(9);
    }

    @Test
    void what_is_wrong_is_left_out_and_told_and_the_rest_read() throws IOException {
        Collected read = read(region("rectanglelabels", "\"x\":50,\"y\":50,\"width\":20,\"height\":0")
                + "," + region("rectanglelabels", "\"x\":50,\"y\":50,\"width\":\"20\",\"height\":1")
                + "," + region("ellipselabels", "\"x\":50,\"y\":50,\"radiusX\":-1,\"radiusY\":1")
                + "," + region("polygonlabels", "\"points\":[[1,2],[3,4]]")
                + "," + region("brushlabels", "\"rle\":[0,1,56,128,9]")
                + "," + region("brushlabels", "\"rle\":[1,2,3]")
                + ",{\"type\":\"taxonomy\"},null,"
                + region("keypointlabels", "\"x\":50,\"y\":50"));
        assertThat(read.objects).hasSize(1);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(8);
        assertThatThrownBy(() -> SmallFiles.of("a.json", "[]").read(format)).isInstanceOf(InvalidInputException.class);
    }
}
