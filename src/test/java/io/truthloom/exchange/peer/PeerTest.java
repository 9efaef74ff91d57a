package io.truthloom.exchange.peer;

import static io.truthloom.exchange.RichScene.COLOUR;
import static io.truthloom.exchange.RichScene.id;
import static io.truthloom.exchange.RichScene.object;
import static io.truthloom.exchange.RichScene.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.AllFormats;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.DatumaroAssets;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.RichScene;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.exchange.peer.Peer.Found;
import io.truthloom.project.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Datumaro reads what we write, and we read what datumaro writes. */
class PeerTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final double TOLERANCE = 0.02;
    private static final Label BUS = RichScene.label("bus 車", RichScene.CAR.kind(), List.of(), null);
    private static final List<Label> LABELS = List.of(RichScene.CAR, BUS);

    /** @param outlines whether the format has polygons and masks @param attributes whether it has values */
    private record Format(String id, String peer, boolean outlines, boolean attributes, boolean video) {}

    private static final List<Format> WRITTEN = List.of(
            new Format("coco", "coco_instances", true, true, false),
            new Format("cvat-images", "cvat", true, true, false),
            new Format("datumaro", "datumaro", true, true, false),
            new Format("kitti", "kitti_detection", false, false, false),
            new Format("mot", "mot_seq", false, false, true),
            new Format("voc", "voc_detection", false, false, false),
            new Format("yolo", "yolo", false, false, false),
            new Format("yolo-darknet", "yolo", false, false, false));

    /** @param peer datumaro's exporter @param again its importer */
    private record Conversion(String id, String peer, String again) {}

    private static final List<Conversion> READ = List.of(
            new Conversion("coco", "coco_instances", "coco_instances"),
            new Conversion("cvat-images", "cvat", "cvat"),
            new Conversion("datumaro", "datumaro", "datumaro"),
            new Conversion("kitti", "kitti_detection", "kitti_detection"),
            new Conversion("mot", "mot_seq_gt", "mot_seq"),
            new Conversion("voc", "voc_detection", "voc_detection"),
            new Conversion("yolo", "yolo_ultralytics", "yolo"),
            new Conversion("yolo-darknet", "yolo", "yolo"));

    private static final Map<String, String> SETS = Map.of(
            "coco_dataset/coco_instances", "coco_instances",
            "cvat_dataset/for_images", "cvat",
            "kitti_dataset/kitti_detection", "kitti_detection",
            "mot_dataset/mot_seq", "mot_seq",
            "voc_dataset/voc_dataset1", "voc_detection",
            "yolo_dataset/yolo", "yolo");

    private static final Set<String> AREAS = Set.of("bbox", "polygon", "mask");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> datumaro_reads_what_we_write() {
        return with(this::written);
    }

    private Stream<DynamicTest> written(Peer peer) {
        return WRITTEN.stream()
                .map(format -> test(format.id() + " read by datumaro", () -> {
                    WritableFormat ours = AllFormats.writable(format.id()).orElse(null);
                    Assumptions.assumeTrue(
                            ours != null, "SKIPPED: no format \"%s\" to write yet".formatted(format.id()));
                    Path files = Unpacked.unpack(
                            scene(format).write(ours, null, true), folder.resolve(format.id()), WIDTH, HEIGHT);
                    List<Found> found = peer.read(format.peer(), files);
                    for (Expected expected : expected(format)) {
                        assertThat(found).as("what datumaro read").anySatisfy(one -> expected.check(one));
                    }
                    // of COCO it makes a box beside every outline
                    assertThat(found)
                            .hasSizeBetween(
                                    expected(format).size(), expected(format).size() + 2);
                }));
    }

    @TestFactory
    Stream<DynamicTest> we_read_what_datumaro_writes() {
        return with(this::read);
    }

    private Stream<DynamicTest> read(Peer peer) {
        DatumaroAssets.folder("coco_dataset");
        List<DynamicTest> tests = new ArrayList<>();
        for (Conversion conversion : READ) {
            SETS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(set -> test(
                            "%s as %s of datumaro read by us".formatted(set.getKey(), conversion.peer()),
                            () -> converted(peer, conversion, set.getKey(), set.getValue())))
                    .forEach(tests::add);
        }
        return tests.stream();
    }

    private void converted(Peer peer, Conversion conversion, String set, String kind) throws IOException {
        ReadableFormat ours = AllFormats.readable(conversion.id()).orElse(null);
        Assumptions.assumeTrue(ours != null, "SKIPPED: no format \"%s\" to read yet".formatted(conversion.id()));
        Path source = DatumaroAssets.find(set).toAbsolutePath();
        Path target = folder.resolve(conversion.peer() + "-" + set.replace('/', '-'));
        String failure = peer.convert(kind, source, conversion.peer(), target);
        Assumptions.assumeTrue(failure.isEmpty(), "SKIPPED: datumaro can't convert it: " + failure);
        Assumptions.assumeTrue(!isEmpty(target), "SKIPPED: datumaro wrote nothing");
        List<Found> again = ownReading(peer, conversion, target);
        List<Found> shapes = again.stream()
                .filter(one -> AREAS.contains(one.kind()) && !one.label().isEmpty())
                .filter(one -> !isBesideAnOutline(one, again))
                .toList();
        Assumptions.assumeTrue(!shapes.isEmpty(), "SKIPPED: datumaro wrote no boxes, polygons or masks to compare");
        Collected read = Collected.read(ours, target, null);
        for (Found shape : shapes) {
            assertThat(read.objects)
                    .as("what we read; problems: " + read.problems)
                    .anySatisfy(one -> isSame(shape, one));
        }
    }

    private static List<Found> ownReading(Peer peer, Conversion conversion, Path target) throws IOException {
        try {
            return peer.read(conversion.again(), target);
        } catch (AssertionError e) {
            String[] lines = String.valueOf(e.getMessage()).strip().split("\\R");
            return Assumptions.abort("SKIPPED: datumaro can't read what it wrote: " + lines[lines.length - 1]);
        }
    }

    /** Of COCO it makes two of a mask: the mask, and a box with the file's own "bbox", which may be a pixel short of it. */
    private static boolean isBesideAnOutline(Found one, List<Found> all) {
        return one.kind().equals("bbox")
                && all.stream()
                        .anyMatch(other -> !other.kind().equals("bbox")
                                && AREAS.contains(other.kind())
                                && other.item().equals(one.item())
                                && other.number() == one.number()
                                && other.label().equals(one.label()));
    }

    private static boolean isEmpty(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.noneMatch(Files::isRegularFile);
        }
    }

    private static void isSame(Found theirs, FoundObject ours) {
        assertThat(ours.label()).isEqualTo(theirs.label());
        Box box = ours.shape().bounds().orElseThrow();
        near(List.of(box.x1(), box.y1(), box.width(), box.height()), theirs.box());
    }

    private static void near(List<Double> ours, List<Double> theirs) {
        for (int i = 0; i < ours.size(); i++) {
            assertThat(theirs.get(i)).isBetween(ours.get(i) - TOLERANCE, ours.get(i) + TOLERANCE);
        }
    }

    /** Without datumaro one test that is skipped: a factory that is skipped itself leaves no trace in the build's report. */
    private static Stream<DynamicTest> with(Function<Peer, Stream<DynamicTest>> tests) {
        try {
            return tests.apply(peer());
        } catch (TestAbortedException | IOException e) {
            return Stream.of(test("datumaro", () -> {
                throw e;
            }));
        }
    }

    private static Peer peer() throws IOException {
        Assumptions.assumeTrue(Boolean.getBoolean("peer"), "SKIPPED: bin/peer-check runs it, with datumaro");
        return Peer.installed();
    }

    /** Says what became of it, also of what was skipped. */
    private static DynamicTest test(String name, Executable body) {
        return DynamicTest.dynamicTest(name, () -> {
            try {
                body.execute();
                System.out.printf("| %s | agrees |%n", name);
            } catch (TestAbortedException e) {
                System.out.printf(
                        "| %s | %s |%n", name, String.valueOf(e.getMessage()).replace("Assumption failed: ", ""));
                throw e;
            } catch (AssertionError e) {
                System.out.printf("| %s | FAILS |%n", name);
                throw e;
            }
        });
    }

    /** What datumaro has to have read. @param area -1 where it is the box's */
    private record Expected(String kind, String label, List<Double> box, double area, Map<String, String> attributes) {
        void check(Found found) {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.label()).isEqualTo(label);
            near(box, found.box());
            assertThat(found.area()).isBetween(area - 1, area + 1);
            assertThat(found.attributes()).containsAllEntriesOf(attributes);
        }
    }

    private static ExportScene scene(Format format) {
        var scene = new ExportScene(LABELS);
        var boxes = List.of(
                object(RichScene.CAR, new BoxShape(1, 2, 21, 32, 0), Map.of(id(COLOUR), "dark blue")),
                object(BUS, new BoxShape(30, 10, 60, 40, 0)));
        if (format.video()) {
            return scene.video("clip.mp4", WIDTH, HEIGHT, 1, List.of(boxes.getFirst(), boxes.getLast()));
        }
        scene.picture("one.jpg", WIDTH, HEIGHT, boxes.getFirst(), boxes.getLast());
        if (format.outlines()) {
            var mask = MaskPixels.toMask(
                    new MaskSize(HEIGHT, WIDTH), (x, y) -> x > 4 && x < 20 && y > 9 && y < 30 && x != 10);
            scene.picture(
                    "two.jpg",
                    WIDTH,
                    HEIGHT,
                    object(RichScene.CAR, new PolygonShape(points(5, 5, 25, 5, 25, 15, 15, 25))),
                    object(BUS, mask));
        }
        return scene;
    }

    private static List<Expected> expected(Format format) {
        List<Expected> expected = new ArrayList<>();
        Map<String, String> values = format.attributes() ? Map.of("colour", "dark blue") : Map.of();
        expected.add(new Expected("bbox", "car", List.of(1.0, 2.0, 20.0, 30.0), 600, values));
        // a line of KITTI is parted by blanks
        String bus = format.id().equals("kitti") ? BUS.name().replace(' ', '_') : BUS.name();
        expected.add(new Expected("bbox", bus, List.of(30.0, 10.0, 30.0, 30.0), 900, Map.of()));
        if (format.outlines()) {
            expected.add(new Expected("polygon", "car", List.of(5.0, 5.0, 20.0, 20.0), 250, Map.of()));
            expected.add(new Expected("mask", BUS.name(), List.of(5.0, 10.0, 15.0, 20.0), 280, Map.of()));
        }
        return expected;
    }
}
