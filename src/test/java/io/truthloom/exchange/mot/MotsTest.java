package io.truthloom.exchange.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.RichScene;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotsTest {
    private static final MaskSize SIZE = new MaskSize(6, 8);

    private final MotsFormat format = new MotsFormat();

    @TempDir
    Path folder;

    @Test
    void reads_pictures_of_a_sequence_with_the_challenges_labels() throws IOException {
        png("instances/0002/000003.png", 1001, 2005, 10_000, 7, 5000);
        png("images/0002/000003.png", 0);
        Collected read = Collected.read(format, folder, null);
        assertThat(read.sequences.values()).extracting(FoundSequence::name).containsExactly("0002");
        assertThat(read.items.values())
                .extracting(item -> item.frame() + " " + item.entry())
                .containsExactly("3 images/0002/000003.png");
        assertThat(read.objects)
                .extracting(o -> o.label() + " " + o.track())
                .containsExactly("car 1001", "pedestrian 2005");
        assertThat(read.objects.getFirst().shape()).isEqualTo(MaskPixels.toMask(SIZE, (x, y) -> x == 0));
        assertThat(read.problems)
                .containsOnlyKeys(
                        "Regions marked as not to be counted left out",
                        "Pixels of objects without a label left out",
                        "Masks with a label's number that the list doesn't have left out");
    }

    @Test
    void takes_pictures_that_are_no_frames_one_by_one() throws IOException {
        png("instances/street a.png", 1001);
        Files.writeString(folder.resolve("instances/labels.txt"), "Haus 家\n");
        Collected read = Collected.read(format, folder, null);
        assertThat(read.sequences).isEmpty();
        assertThat(read.objects).extracting(o -> o.label() + " " + o.track()).containsExactly("Haus 家 null");
    }

    @Test
    void reads_the_text_form() throws IOException {
        MaskShape mask = MaskPixels.toMask(SIZE, (x, y) -> x > 2 && y > 3);
        Files.createDirectories(folder.resolve("MOTS20-02/gt"));
        Files.writeString(
                folder.resolve("MOTS20-02/gt/gt.txt"),
                "1 2001 2 6 8 %s\n2 10000 10 6 8 %s\n2 2001 2 6 8 %s\n2 2001 2 6 9 %s\n0 2001 2 6 8 %s\nx\n2 2 2 9999999 99999999 a\n"
                        .replace("%s", mask.counts()));
        Files.writeString(folder.resolve("readme.txt"), "no masks");
        Collected read = Collected.read(format, folder, Map.of("first-frame", "1"));
        assertThat(read.sequences.values()).extracting(FoundSequence::name).containsExactly("MOTS20-02");
        assertThat(read.objects)
                .extracting(o -> read.items.get(o.item()).frame() + " " + o.label() + " " + o.track())
                .containsExactly("0 pedestrian 2001", "1 pedestrian 2001");
        assertThat(read.objects).extracting(FoundObject::shape).containsOnly(mask);
        assertThat(read.problems)
                .containsOnlyKeys(
                        "Regions marked as not to be counted left out",
                        "Masks whose runs don't fill their picture left out",
                        "Frames before the first one left out; choose the number of the first frame",
                        "Rows without six fields left out",
                        "Masks of pictures without a size left out");
    }

    @Test
    void leaves_out_and_tells_pictures_that_it_can_not_use() throws IOException {
        png("instances/000000.png", 1001);
        byte[] good = Files.readAllBytes(folder.resolve("instances/000000.png"));
        Files.write(folder.resolve("instances/000001.png"), Arrays.copyOf(good, 50));
        byte[] huge = good.clone();
        Arrays.fill(huge, 17, 19, (byte) 0x7f);
        Files.write(folder.resolve("instances/000002.png"), huge);
        ImageIO.write(
                new BufferedImage(8, 6, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                folder.resolve("instances/000003.png").toFile());
        Collected read = Collected.read(format, folder, null);
        assertThat(read.objects).hasSize(1);
        assertThat(read.problems)
                .containsOnlyKeys(
                        "Pictures of instances that can't be decoded left out",
                        "Pictures of instances that are too large or cut off left out",
                        "Pictures of instances that are not grey with 16 bits left out");
    }

    @Test
    void recognises_its_own_alone() throws IOException {
        assertThat(recognised()).isFalse();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_BYTE_GRAY), "png", file("instances/a.png"));
        assertThat(recognised()).isFalse();
        png("instances/a.png", 1001);
        assertThat(recognised()).isTrue();
        Files.delete(folder.resolve("instances/a.png"));
        Files.writeString(folder.resolve("a.txt"), "0 1 1 1 1 3\n");
        assertThat(recognised()).isFalse();
        Files.writeString(folder.resolve("b.txt"), "1 2001 2 480 640 abc\n");
        assertThat(recognised()).isTrue();
        Files.delete(folder.resolve("b.txt"));
        assertThatThrownBy(() -> Collected.read(format, folder, null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void says_what_it_leaves_out() throws IOException {
        ExportScene scene = RichScene.scene();
        Map<String, byte[]> zip = MotTest.unzipped(scene.write(format, null, true));
        assertThat(zip.keySet())
                .hasSize(25)
                .contains("instances/street.png", "instances/clip_one/000009.png", "images/clip_one/000009.jpg");
        assertThat(new String(zip.get("instances/labels.txt"), StandardCharsets.UTF_8))
                .isEqualTo("car\nFußgänger 人 & <co>\npose\n");
        assertThat(scene.notes())
                .contains(
                        "Boxes left out, which say nothing of single pixels: 9.",
                        "Polygons and ellipses written as masks: 12.")
                .contains("Masks that lie over others, whose pixels there are lost: 2.");
        assertThat(RichScene.scene().write(format, null, false))
                .isEqualTo(RichScene.scene().write(format, null, false));
        assertThat(MotTest.unzipped(RichScene.scene().write(format, Map.of("first-frame", "1"), false))
                        .keySet())
                .contains("instances/clip_one/000010.png")
                .doesNotContain("instances/clip_one/000000.png");
    }

    @Property(tries = 60)
    void what_is_written_is_read_again(@ForAll long seed, @ForAll @IntRange(max = 5) int count, @ForAll boolean one)
            throws IOException {
        var random = new Random(seed);
        int[] owner = random.ints(48, 0, count + 1).toArray();
        List<Annotation> masks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int number = i;
            MaskShape mask = MaskPixels.toMask(SIZE, (x, y) -> owner[y * 8 + x] == number);
            if (mask.bounds().isPresent()) {
                masks.add(RichScene.track(
                        i % 2 == 0 ? RichScene.CAR : RichScene.PERSON,
                        Map.of(),
                        RichScene.keyframe(1, mask, false, Map.of()),
                        RichScene.keyframe(3, mask, true, Map.of())));
            }
        }
        var options = Map.of("first-frame", one ? "1" : "0");
        var scene = new ExportScene(RichScene.LABELS).video("a.mp4", 8, 6, 4, masks);
        Collected read = Collected.readZip(format, scene.write(format, options, false), options, List.of());
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(item -> item.frame()).containsExactly(0, 1, 2, 3);
        assertThat(read.objects)
                .extracting(o -> read.items.get(o.item()).frame())
                .containsOnly(masks.isEmpty() ? new Integer[0] : new Integer[] {1, 2});
        assertThat(read.objects)
                .extracting(FoundObject::shape)
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(masks.stream(), masks.stream())
                        .map(a -> a.keyframes().getFirst().shape())
                        .toList());
        assertThat(read.objects.stream().map(FoundObject::track).distinct()).hasSize(masks.size());
        assertThat(read.labels).extracting(FoundLabel::name).hasSize(3);
    }

    private boolean recognised() throws IOException {
        try (Archive archive = Archives.ofFolder(folder, folder)) {
            return format.recognise(archive).isPresent();
        }
    }

    private java.io.File file(String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        return folder.resolve(path).toFile();
    }

    /** One value a column, from the left. */
    private void png(String path, int... values) throws IOException {
        var picture = new BufferedImage(8, 6, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < values.length; x++) {
            for (int y = 0; y < 6; y++) {
                picture.getRaster().setSample(x, y, 0, values[x]);
            }
        }
        ImageIO.write(picture, "png", file(path));
    }
}
