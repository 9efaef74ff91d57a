package io.truthloom.exchange.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
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

class CocoTest {
    private static final Set<Feature> KEPT = EnumSet.of(
            Feature.BOX,
            Feature.ROTATED_BOX,
            Feature.POLYGON,
            Feature.SKELETON,
            Feature.MASK,
            Feature.TRACK,
            Feature.KEYFRAME,
            Feature.OCCLUDED,
            Feature.ATTRIBUTE,
            Feature.GROUP,
            Feature.Z_ORDER);
    private static final String HEAD = "{\"categories\":[{\"id\":0,\"name\":\"a\"},{\"id\":7,\"name\":\"b\"}],"
            + "\"images\":[{\"id\":1,\"file_name\":\"x.jpg\",\"width\":20,\"height\":10}],\"annotations\":[";

    private final CocoFormat format = new CocoFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, KEPT);
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
        assertThat(read.labels).extracting(label -> label.name()).containsExactly("Auto, groß \"rot\"", "人", "figure");
        assertThat(read.labels.getLast().skeleton().joints())
                .extracting(joint -> joint.name())
                .containsExactly("head", "hip", "foot");
    }

    @Property(tries = 20)
    void panoptic_segments_that_hide_nothing_are_read_again(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, EnumSet.of(Feature.MASK));
        Map<String, String> options = Map.of("kind", "panoptic");
        Collected read = RoundTrip.of(format, scene, options);
        assertThat(read.items).hasSize(3);
        int visible = read.objects.size();
        assertThat(visible).isPositive();
        List<String> lines = RoundTrip.read(read);
        if (scene.picture("b.png").size() == 1) {
            assertThat(lines)
                    .containsAll(RoundTrip.drawn(scene).stream()
                            .filter(line -> line.startsWith("b "))
                            .toList());
        }
    }

    @Test
    void the_same_labels_give_the_same_bytes() throws IOException {
        for (String kind : List.of("instances", "panoptic")) {
            Map<String, String> options = Map.of("kind", kind);
            byte[] first = new RandomScene(5, KEPT).scene().write(format, options, true);
            byte[] second = new RandomScene(5, KEPT).scene().write(format, options, true);
            assertThat(first).isEqualTo(second);
        }
    }

    @Test
    void what_it_wrote_is_recognised() throws IOException {
        byte[] zip = new RandomScene(5, KEPT).scene().write(format, null, false);
        assertThat(SmallFiles.recogniseZip(format, zip).orElseThrow().certainty())
                .isGreaterThan(89);
    }

    private static Path golden(String name) {
        return SmallFiles.golden("coco_dataset/" + name);
    }

    @Test
    void instances_of_datumaro() throws IOException {
        Collected read = Collected.read(format, golden("coco_instances"), null);
        assertThat(read.labels).extracting(label -> label.name()).containsExactly("a", "b", "c");
        assertThat(read.items.values())
                .extracting(item -> item.subset() + " " + item.name() + " " + item.entry())
                .containsExactlyInAnyOrder("train a.jpg images/train/a.jpg", "val b.jpg images/val/b.jpg");
        FoundObject box = read.objectsOf("a.jpg").getFirst();
        assertThat(box.label()).isEqualTo("b");
        assertThat(box.shape()).isEqualTo(new BoxShape(2, 2, 5, 3, 0));
        FoundObject polygon = read.objectsOf("b.jpg").getFirst();
        assertThat(((PolygonShape) polygon.shape()).points()).hasSize(4);
        assertThat(polygon.attributes()).isEqualTo(Map.of("x", "1", "y", "hello"));
        FoundObject mask = read.objectsOf("b.jpg").getLast();
        assertThat(((MaskShape) mask.shape()).runs()).containsExactly(0, 20, 30);
        assertThat(mask.attributes()).isEqualTo(Map.of("is_crowd", "true"));
    }

    @Test
    void other_kinds_of_datumaro() throws IOException {
        Collected labels = Collected.read(format, golden("coco_labels"), null);
        assertThat(labels.objects).hasSize(3).allMatch(object -> object.shape() instanceof TagShape);
        Collected captions = Collected.read(format, golden("coco_captions"), null);
        assertThat(captions.objects).isEmpty();
        assertThat(captions.problems.get("Captions left out")).hasSize(3);
        assertThat(Collected.read(format, golden("coco_image_info"), null).items)
                .hasSize(2);
        Collected stuff = Collected.read(format, golden("coco_stuff"), null);
        assertThat(stuff.objects).hasSize(2).allMatch(object -> object.shape() instanceof MaskShape);
    }

    @Test
    void panoptic_of_datumaro() throws IOException {
        Collected read = Collected.read(format, golden("coco_panoptic"), null);
        assertThat(read.objectsOf("b.jpg"))
                .extracting(object -> object.label() + " " + ((MaskShape) object.shape()).area())
                .containsExactly("a 20", "b 20");
        assertThat(read.objectsOf("a.jpg")).hasSize(1);
    }

    @Test
    void all_kinds_of_datumaro_beside_each_other_give_each_object_once() throws IOException {
        Collected read = Collected.read(format, golden("coco"), null);
        assertThat(read.items).hasSize(2);
        assertThat(read.objectsOf("a.jpg"))
                .filteredOn(object -> object.shape() instanceof SkeletonShape)
                .hasSize(1);
        assertThat(read.objectsOf("a.jpg"))
                .filteredOn(object -> object.shape() instanceof BoxShape)
                .isEmpty();
        assertThat(read.problems).containsKey("Panoptic files beside instances of the same pictures left out");
    }

    private Collected objects(String annotations) throws IOException {
        return SmallFiles.of("instances_train.json", HEAD + annotations + "]}").read(format);
    }

    @Test
    void what_is_wrong_is_left_out_and_told_and_the_rest_read() throws IOException {
        String start = "{\"id\":1,\"image_id\":1,\"category_id\":7,";
        Collected read = objects(start + "\"bbox\":[1,2,3,4]},"
                + start + "\"bbox\":[1,2,0,4]},"
                + start + "\"bbox\":[1,2,-3,4]},"
                + start + "\"bbox\":[1,2,NaN,4]},"
                + start + "\"bbox\":[1,2,1e999,4]},"
                + start + "\"bbox\":[1,2,3]},"
                + start + "\"bbox\":[1,2,\"3\",4]},"
                + start + "\"segmentation\":[[1,2,3,4]]},"
                + start + "\"segmentation\":[[1,2,3,4,5,6,7]]},"
                + start + "\"segmentation\":{\"counts\":[5,5],\"size\":[10,20]}},"
                + start + "\"segmentation\":{\"counts\":\"zzz\",\"size\":[10,20]}},"
                + start + "\"segmentation\":{\"counts\":[1e9,-5],\"size\":[1e9,1e9]}},"
                + "{\"id\":2,\"image_id\":9,\"category_id\":7,\"bbox\":[1,2,3,4]},"
                + "{\"id\":3,\"image_id\":1,\"category_id\":99999999999999999999999,\"bbox\":[1,2,3,4]},"
                + "{\"id\":4,\"image_id\":{},\"category_id\":[],\"bbox\":{}},"
                + "5,null,[[]],"
                + "{\"id\":5,\"image_id\":1,\"category_id\":0,\"bbox\":[5,5,1,1]}");
        assertThat(read.objects).extracting(FoundObject::label).containsExactly("b", "a");
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(17);
        assertThat(read.problems)
                .containsKeys("Boxes without area left out", "Annotations that are no objects left out");
    }

    @Test
    void several_polygons_of_one_instance_are_one_mask() throws IOException {
        Collected read = objects("{\"id\":1,\"image_id\":1,\"category_id\":7,"
                + "\"segmentation\":[[0,0,2,0,2,2,0,2],[1,1,4,1,4,4,1,4]]}");
        assertThat(((MaskShape) read.objects.getFirst().shape()).area()).isEqualTo(12);
        assertThat(read.problems).containsKey("Instances of several polygons became masks");
    }

    @Test
    void annotations_may_stand_before_what_they_refer_to() throws IOException {
        Collected read = SmallFiles.of(
                        "train.json",
                        "{\"annotations\":[{\"image_id\":\"p\",\"category_id\":\"c\",\"bbox\":[0,0,1,1],\"score\":0.5}],"
                                + "\"images\":[{\"id\":\"p\",\"file_name\":\"x.jpg\"}],"
                                + "\"categories\":[{\"id\":\"c\",\"name\":\"cat\"}]}")
                .read(format);
        assertThat(read.objects).extracting(FoundObject::label).containsExactly("cat");
        assertThat(read.objects.getFirst().score()).isEqualTo(0.5);
        assertThat(read.items.values()).extracting(FoundItem::subset).containsExactly("train");
    }

    @Test
    void a_file_cut_off_gives_what_came_before() throws IOException {
        String whole =
                HEAD + "{\"id\":1,\"image_id\":1,\"category_id\":7,\"bbox\":[1,2,3,4]},{\"id\":2,\"image_id\":1,";
        for (int length = 150; length <= whole.length(); length += 7) {
            Collected read = SmallFiles.of("a.json", whole.substring(0, length)).read(format);
            assertThat(read.problems).hasSize(1);
        }
        assertThat(SmallFiles.of("a.json", whole).read(format).objects).hasSize(1);
    }

    @Test
    void no_coco_at_all_is_said() throws IOException {
        assertThatThrownBy(() -> SmallFiles.of("a.json", "nothing").read(format))
                .isInstanceOf(InvalidInputException.class);
        assertThat(SmallFiles.of("a.json", "[".repeat(100_000)).recognise(format))
                .isEmpty();
        assertThat(SmallFiles.of("a.json", "{\"shapes\":[],\"imagePath\":\"a.jpg\"}")
                        .recognise(format))
                .isEmpty();
    }

    @Test
    void pictures_of_a_folder_with_tracks_are_frames_in_the_order_of_their_names() throws IOException {
        String box = "\"category_id\":1,\"bbox\":[0,0,1,1],\"attributes\":{\"track_id\":4}}";
        Collected read = SmallFiles.of(
                        "default.json",
                        "{\"categories\":[{\"id\":1,\"name\":\"a\"}],\"images\":["
                                + "{\"id\":1,\"file_name\":\"v/f10.jpg\"},{\"id\":2,\"file_name\":\"v/f9.jpg\"},"
                                + "{\"id\":3,\"file_name\":\"other.jpg\"}],\"annotations\":[{\"image_id\":1,"
                                + box + ",{\"image_id\":2," + box + "]}")
                .read(format);
        assertThat(read.items.values())
                .extracting(item -> item.name() + " " + item.frame())
                .containsExactlyInAnyOrder("v/f10.jpg 1", "v/f9.jpg 0", "other.jpg -1");
        assertThat(read.objects).extracting(FoundObject::track).containsOnly("4");
    }
}
