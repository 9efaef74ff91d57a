package io.truthloom.exchange.openimages;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.OtherToolsFiles;
import io.truthloom.exchange.SomeObjects;
import io.truthloom.project.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OpenImagesTest {
    private static final String HEAD =
            "ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded,IsTruncated,IsGroupOf,IsDepiction,IsInside\n";

    private final OpenImagesFormat format = new OpenImagesFormat();

    @Test
    void reads_datumaros_files() throws IOException {
        Path files = OtherToolsFiles.datumaro("open_images_dataset/v6");
        assertThat(LabelFiles.recognise(format, files).orElseThrow().certainty())
                .isGreaterThan(89);
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.problems).containsOnlyKeys("Labels that are verified not to be on their image left out");
        assertThat(found.labels).extracting(FoundLabel::name).hasSize(4).startsWith("Generic label #0");
        assertThat(found.items.values())
                .extracting(item -> item.subset() + " " + item.name())
                .containsExactlyInAnyOrder("train a.jpg", "train b.jpg", "test c.jpg", "val d.png");
        assertThat(found.objectsOf("a.jpg"))
                .singleElement()
                .satisfies(o -> assertThat(o.shape()).isEqualTo(new TagShape()));
        List<FoundObject> onB = found.objectsOf("b.jpg");
        assertThat(onB).hasSize(2);
        FoundObject box = onB.stream()
                .filter(o -> o.shape() instanceof BoxShape)
                .findFirst()
                .orElseThrow();
        assertNear(box.shape(), new BoxShape(1.6, 0.6, 8, 1, 0), 1e-9);
        assertThat(box.attributes()).isEmpty();
        FoundObject mask = onB.stream()
                .filter(o -> o.shape() instanceof MaskShape)
                .findFirst()
                .orElseThrow();
        assertThat(((MaskShape) mask.shape()).area()).isEqualTo(4);
        FoundObject predicted = found.objectsOf("c.jpg").getFirst();
        assertThat(predicted.score()).isEqualTo(0.7);
        assertThat(predicted.occluded()).isTrue();
        assertThat(predicted.attributes())
                .isEqualTo(Map.of(
                        "IsTruncated", "false", "IsGroupOf", "true", "IsDepiction", "false", "IsInside", "false"));
        assertNear(predicted.shape(), new BoxShape(3.5, 0, 4, 5, 0), 1e-9);
    }

    @Property(tries = 60)
    void boxes_masks_and_tags_are_read_again(
            @ForAll("shapes") Shape shape, @ForAll("names") String name, @ForAll boolean marked) throws IOException {
        Label label = SomeObjects.label(name, "IsGroupOf", "IsInside");
        boolean box = shape instanceof BoxShape;
        Map<String, String> attributes = box && marked ? Map.of("IsGroupOf", "true", "IsInside", "false") : Map.of();
        var scene = new ExportScene(List.of(SomeObjects.label("other"), label))
                .picture("ñ.png", WIDTH, HEIGHT, object(label, shape, box && marked, attributes))
                .picture("empty.png", WIDTH, HEIGHT);
        byte[] zip = scene.write(format, Map.of(), false);
        assertThat(zip).isEqualTo(scene.write(format, Map.of(), false));
        Collected found = Collected.readZip(format, zip, Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items).hasSize(2);
        assertThat(found.objects).singleElement().satisfies(o -> {
            assertThat(o.label()).isEqualTo(name);
            assertNear(o.shape(), shape, 1e-3);
            assertThat(o.occluded()).isEqualTo(box && marked);
            assertThat(o.attributes()).isEqualTo(attributes);
        });
    }

    @Test
    void bad_rows_are_left_out_and_told() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "train-annotations-bbox.csv",
                HEAD
                        + "a,x,/m/0,1,0.1,0.2,0.1,0.2,0,0,0,0,0\n"
                        + "a,x,/m/0,1,0.3,0.2,0.1,0.2,0,0,0,0,0\n"
                        + "a,x,/m/0,1,NaN,0.2,0.1,0.2,0,0,0,0,0\n"
                        + "a,x,/m/0,1,30,60,10,20,0,0,0,0,0\n"
                        + "a,x,/m/0,7,0.1,0.2,0.1,0.2,0,0,0,0,0\n"
                        + ",x,/m/0,1,0.1,0.2,0.1,0.2,0,0,0,0,0\n"
                        + "a,x\n"
                        + "a,\"open");
        assertThat(found.objects)
                .singleElement()
                .satisfies(o -> assertThat(o.label()).isEqualTo("/m/0"));
        assertThat(found.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(8);
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.oneOf(SomeObjects.boxes(), SomeObjects.masks(), Arbitraries.just(new TagShape()));
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
