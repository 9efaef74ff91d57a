package io.truthloom.exchange.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.DatumaroAssets;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.RichScene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotTest {
    private final MotFormat format = new MotFormat();

    @TempDir
    Path folder;

    @Test
    void reads_what_datumaro_has() throws IOException {
        Collected read = Collected.read(format, DatumaroAssets.folder("mot_dataset/mot_seq"), null);
        assertThat(read.labels).extracting(FoundLabel::name).hasSize(10).startsWith("label_0");
        assertThat(read.items.values())
                .extracting(item -> item.frame() + " " + item.entry())
                .containsExactly("0 img1/000001.jpg");
        assertThat(read.objects).singleElement().satisfies(object -> {
            assertThat(object.label()).isEqualTo("label_2");
            assertThat(object.shape()).isEqualTo(new BoxShape(0, 4, 4, 12, 0));
            assertThat(object.track()).isNull();
        });
        assertThat(read.problems).isEmpty();
    }

    @Test
    void numbers_labels_from_0_where_chosen() throws IOException {
        Collected read = Collected.read(
                format, DatumaroAssets.folder("mot_dataset/mot_seq"), Map.of("classes", "zero-based", "origin", "1"));
        assertThat(read.objects).extracting(FoundObject::label).containsExactly("label_3");
        assertThat(read.objects).extracting(FoundObject::shape).containsExactly(new BoxShape(-1, 3, 3, 11, 0));
    }

    @Test
    void reads_sequences_of_the_challenge() throws IOException {
        write("train/MOT16-02/gt/gt.txt", "1,7,10,20,30,40,1,1,0.5\n\n2,7,11,20,30,40,1,1,0\n2,8,1,1,5,5,0,8,1\n");
        write("train/MOT16-02/seqinfo.ini", """
                [Sequence]
                name=MOT16-02
                imDir=img1
                frameRate=30
                seqLength=600
                imWidth=1920
                imHeight=1080
                imExt=.jpg
                """);
        write("train/TUD/gt/gt.txt", "1,1,1,2,3,4,1\n1,2,1,2,3,4,1,-1.5,2.5,0\n");
        Collected read = Collected.read(format, folder, null);
        assertThat(read.sequences.values())
                .containsExactly(
                        new FoundSequence(
                                "train/MOT16-02/gt/gt.txt", "MOT16-02", 600, new PictureSize(1920, 1080), true),
                        new FoundSequence("train/TUD/gt/gt.txt", "TUD", 0, null, true));
        assertThat(read.objects)
                .extracting(
                        o -> o.item() + " " + o.label() + " " + o.track() + " " + o.occluded() + " " + o.attributes())
                .containsExactly(
                        "train/MOT16-02/gt/gt.txt#0 pedestrian 7 false {visibility=0.5}",
                        "train/MOT16-02/gt/gt.txt#1 pedestrian 7 true {}",
                        "train/TUD/gt/gt.txt#0 pedestrian 1 false {}",
                        "train/TUD/gt/gt.txt#0 pedestrian 2 false {}");
        assertThat(read.objects).allMatch(FoundObject::keyframe);
        assertThat(read.problems)
                .containsOnlyKeys("Boxes marked as not to be counted left out")
                .containsValue(List.of("train/MOT16-02/gt/gt.txt, line 3"));
    }

    @Test
    void leaves_out_and_tells_what_can_not_be() throws IOException {
        write("gt/labels.txt", "car\nbus\n");
        write("gt/gt.txt", """
                1,1,1,2,3,4,1,1,1
                1,1,1,2,0,4,1,1,1
                1,1,1,2,-3,4,1,1,1
                1,1,NaN,2,3,4,1,1,1
                1,1,1e300,2,3,4,1,1,1
                x,1,1,2,3,4,1,1,1
                1.5,1,1,2,3,4,1,1,1
                0,1,1,2,3,4,1,1,1
                99999999999999,1,1,2,3,4,1,3,1
                1,1,1,2,3,4,1,3,1
                1,1,1,2,3,4,1,-1,1
                1,1,1,2,3
                "1,1,1,2,3,4,1,1,1
                """);
        Collected read = Collected.read(format, folder, null);
        assertThat(read.objects).hasSize(1);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(12);
        assertThat(read.problems).containsKey("Boxes with a label's number that the list doesn't have left out");
    }

    @Test
    void is_not_fooled_by_other_text() throws IOException {
        write("gt/gt.txt", "1 2001 2 480 640 abc\n");
        try (Archive archive = Archives.ofFolder(folder, folder)) {
            assertThat(format.recognise(archive)).isEmpty();
        }
        Files.delete(folder.resolve("gt/gt.txt"));
        write("labels.txt", "car");
        assertThatThrownBy(() -> Collected.read(format, folder, null)).isInstanceOf(InvalidInputException.class);
        write("gt/gt.txt", "1,".repeat(20_000));
        assertThatThrownBy(() -> Collected.read(format, folder, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("characters");
    }

    @Test
    void writes_rows_as_the_reference_has_them() throws IOException {
        ExportScene scene = RichScene.scene();
        Map<String, byte[]> zip = unzipped(scene.write(format, null, true));
        assertThat(zip.keySet()).hasSize(13).startsWith("gt/gt.txt", "gt/labels.txt", "seqinfo.ini", "img1/000001.jpg");
        assertThat(text(zip, "gt/labels.txt")).isEqualTo("car\nFußgänger 人 & <co>\npose\n");
        assertThat(text(zip, "seqinfo.ini")).contains("seqLength=10\n", "frameRate=25\n", "imExt=.jpg\n");
        assertThat(text(zip, "gt/gt.txt"))
                .startsWith("1,1,0.00,0.00,9.00,9.00,1,2,1.0\r\n2,1,0.00,0.00,9.00,9.00,1,2,1.0\r\n"
                        + "2,2,1.00,1.00,10.00,10.00,1,1,1.0\r\n")
                .contains("4,-1,40.00,20.00,20.00,27.00,1,2,1.0\r\n");
        assertThat(scene.notes())
                .containsExactly(
                        "Objects without their attribute values: 6.",
                        "Pictures left out, which the format has no place for: 2.",
                        "Turned boxes and other shapes written as the boxes around them: 10.");
        assertThat(RichScene.scene().write(format, null, false))
                .isEqualTo(RichScene.scene().write(format, null, false));
        assertThat(text(
                        unzipped(
                                RichScene.scene().write(format, Map.of("classes", "zero-based", "origin", "1"), false)),
                        "gt/gt.txt"))
                .startsWith("1,1,1.00,1.00,9.00,9.00,1,1,1.0\r\n");
    }

    @Test
    void puts_several_videos_into_folders() throws IOException {
        var scene = new ExportScene(RichScene.LABELS)
                .video("a.mp4", 10, 10, 2, List.of(RichScene.object(1, RichScene.CAR, new BoxShape(1, 1, 2, 2, 0))))
                .video("b.mp4", 10, 10, 3, List.of(), 1);
        byte[] zip = scene.write(format, null, true);
        assertThat(unzipped(zip).keySet()).contains("a/gt/gt.txt", "b/seqinfo.ini", "b/img1/000002.jpg");
        assertThat(scene.notes()).anyMatch(note -> note.startsWith("Videos of which not every frame is exported"));
        Collected read = Collected.readZip(format, zip, null, List.of());
        assertThat(read.sequences.values()).extracting(FoundSequence::name).containsExactly("a", "b");
        assertThat(read.objects).hasSize(1);
    }

    @Property(tries = 100)
    void what_is_written_is_read_again(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 20) int count,
            @ForAll boolean zeroBased,
            @ForAll boolean one)
            throws IOException {
        var random = new Random(seed);
        List<Annotation> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextInt(5000) / 100.0;
            double y = random.nextInt(4000) / 100.0 - 5;
            var box = new BoxShape(x, y, x + 1 + random.nextInt(1000) / 100.0, y + 0.5 + random.nextInt(20), 0);
            int frame = random.nextInt(6);
            boxes.add(
                    random.nextBoolean()
                            ? RichScene.object(frame, RichScene.PERSON, box)
                            : RichScene.track(
                                    RichScene.CAR,
                                    Map.of("visibility", "0." + (1 + random.nextInt(9))),
                                    RichScene.keyframe(frame, box, false, Map.of()),
                                    RichScene.keyframe(frame + 1, box, true, Map.of())));
        }
        var options = Map.of("classes", zeroBased ? "zero-based" : "one-based", "origin", one ? "1" : "0");
        var scene = new ExportScene(RichScene.LABELS).video("a.mp4", 64, 48, 8, boxes);
        Collected read = Collected.readZip(format, scene.write(format, options, false), options, List.of());
        assertThat(read.problems).isEmpty();
        assertThat(read.objects).hasSize(count);
        List<Annotation> left = new ArrayList<>(boxes);
        for (FoundObject object : read.objects) {
            left.removeIf(annotation -> isSame(annotation, object, read));
        }
        assertThat(left).isEmpty();
    }

    private static boolean isSame(Annotation annotation, FoundObject object, Collected read) {
        var box = (BoxShape) annotation.keyframes().getFirst().shape();
        var found = (BoxShape) object.shape();
        return read.items.get(object.item()).frame()
                        == annotation.keyframes().getFirst().frame()
                && annotation.track() == (object.track() != null)
                && annotation.attributes().equals(object.attributes())
                && object.label().equals(annotation.track() ? "car" : RichScene.PERSON.name())
                && near(box.x1(), found.x1())
                && near(box.y1(), found.y1())
                && near(box.x2(), found.x2())
                && near(box.y2(), found.y2());
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 0.011;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static String text(Map<String, byte[]> zip, String path) {
        return new String(zip.get(path), StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        }
        return content;
    }
}
