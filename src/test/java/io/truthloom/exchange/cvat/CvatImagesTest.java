package io.truthloom.exchange.cvat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.DatumaroAssets;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.RichScene;
import io.truthloom.project.AttributeType;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate.Edge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CvatImagesTest {
    private final CvatImagesFormat format = new CvatImagesFormat();

    @TempDir
    Path folder;

    @Test
    void reads_what_datumaro_has_for_pictures() throws IOException {
        Path golden = DatumaroAssets.folder("cvat_dataset/for_images");
        Collected read = Collected.read(format, golden, null);
        assertThat(read.labels).extracting(FoundLabel::name).containsExactly("label1", "label2", "skeleton");
        assertThat(read.labels.getFirst().attributes())
                .extracting(a -> a.name() + " " + a.type() + " " + a.defaultValue() + " " + a.values())
                .containsExactly(
                        "a1 CHECKBOX false []",
                        "a2 RADIO v1 [v1, v2, v3]",
                        "a3 TEXT 0000 []",
                        "a4 NUMBER 0 [2.4 1 -5.6]");
        FoundLabel skeleton = read.labels.getLast();
        assertThat(skeleton.kind()).isEqualTo(LabelKind.SKELETON);
        assertThat(skeleton.color()).isEqualTo("#0c81b5");
        assertThat(skeleton.skeleton().joints()).extracting(j -> j.name()).containsExactly("1", "2", "3", "4");
        assertThat(skeleton.skeleton().joints().getFirst().x()).isEqualTo(0.15014512062072754);
        assertThat(skeleton.skeleton().edges()).containsExactlyInAnyOrder(new Edge(2, 1), new Edge(0, 3));
        assertThat(read.items.values())
                .extracting(item -> item.name() + " " + item.size() + " " + item.entry())
                .containsExactly(
                        "img0.jpg PictureSize[width=8, height=8] images/img0.jpg",
                        "img1.jpg PictureSize[width=10, height=10] images/img1.jpg");
        FoundObject box = read.objectsOf("img0.jpg").getFirst();
        assertThat(box.shape()).isEqualTo(new BoxShape(0, 2, 4, 4, 0));
        assertThat(box.occluded()).isTrue();
        assertThat(box.zOrder()).isEqualTo(1);
        assertThat(box.attributes())
                .containsOnly(entry("a1", "true"), entry("a2", "v3"), entry("a3", "0003"), entry("a4", "2.4"));
        assertThat(read.objectsOf("img0.jpg").getLast().shape())
                .isEqualTo(new SkeletonShape(
                        List.of(new Joint(1, 1, 0), new Joint(2, 2, 2), new Joint(3, 3, 2), new Joint(4, 4, 2))));
        assertThat(read.objectsOf("img1.jpg").getFirst().shape())
                .isEqualTo(new PointsShape(RichScene.points(1, 2, 3, 4, 5, 6)));
        assertThat(read.problems).containsOnlyKeys("Objects without a label left out");
    }

    @Test
    void takes_a_mask_row_by_row_in_its_box() throws IOException {
        Collected read = read("""
                <image id="0" name="a b/ü.png" width="6" height="4">
                  <mask label="x" source="auto" occluded="1" rle="1, 2, 2, 1" left="2" top="1" width="3" height="2" z_order="3" group_id="7">
                  </mask>
                  <tag label="night" source="manual"><attribute name="sure">yes</attribute></tag>
                </image>""");
        assertThat(read.objects.getFirst().shape())
                .isEqualTo(MaskPixels.toMask(
                        new MaskSize(4, 6), (x, y) -> (y == 1 && (x == 3 || x == 4)) || (y == 2 && x == 4)));
        assertThat(read.objects.getFirst().group()).isEqualTo("7");
        assertThat(read.objects.getFirst().zOrder()).isEqualTo(3);
        assertThat(read.objects.getLast().attributes()).containsOnly(entry("sure", "yes"));
        assertThat(read.labels).extracting(FoundLabel::name).containsExactly("x", "night");
        assertThat(read.items.values()).extracting(i -> i.size()).containsExactly(new PictureSize(6, 4));
        assertThat(read.problems).isEmpty();
    }

    @Test
    void leaves_out_and_tells_what_can_not_be() throws IOException {
        Collected read = read("""
                <image id="0" name="a.png" width="6" height="4">
                  <box label="x" xtl="1" ytl="1" xbr="1" ybr="2"/>
                  <box label="x" xtl="3" ytl="1" xbr="1" ybr="2"/>
                  <box label="x" xtl="NaN" ytl="1" xbr="1" ybr="2"/>
                  <box label="x" xtl="one" ytl="1" xbr="1" ybr="2"/>
                  <box label="x" xtl="1e300" ytl="1" xbr="1" ybr="2"/>
                  <box label="x" xtl="0" ytl="1" xbr="1" ybr="2" rotation="Infinity"/>
                  <ellipse label="x" cx="1" cy="1" rx="-1" ry="2"/>
                  <polygon label="x" points="1,1;2,2"/>
                  <polygon label="x" points="1;2;3"/>
                  <points label="x" points=""/>
                  <mask label="x" rle="1, 1" left="0" top="0" width="3" height="2"/>
                  <mask label="x" rle="-1, 7" left="0" top="0" width="3" height="2"/>
                  <mask label="x" rle="0, 6" left="90" top="0" width="3" height="2"/>
                  <mask label="x" rle="0, 6" left="0" top="0" width="2000000000" height="2000000000"/>
                  <skeleton label="x"></skeleton>
                  <cuboid label="x" xtl1="1"/>
                  <box xtl="1" ytl="1" xbr="2" ybr="2"/>
                  <box label="x" xtl="1" ytl="1" xbr="2" ybr="2" z_order="many"/>
                </image>
                <image id="1"><box label="x" xtl="1" ytl="1" xbr="2" ybr="2"/></image>""");
        assertThat(read.objects).extracting(FoundObject::shape).containsExactly(new BoxShape(1, 1, 2, 2, 0));
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(18);
        assertThat(read.problems)
                .containsEntry("Boxes without area left out", List.of("annotations.xml, line 4"))
                .containsKeys(
                        "Boxes with swapped corners left out",
                        "Polygons with under three corners left out",
                        "Masks whose runs don't fill their box left out",
                        "Cuboids left out, which there are none of here",
                        "Pictures without a name left out, with their objects");
    }

    @Test
    void keeps_what_stands_before_a_cut() throws IOException {
        Collected read = read("""
                <image id="0" name="a.png" width="6" height="4">
                  <box label="x" xtl="1" ytl="1" xbr="2" ybr="2"/>
                  <box label="x" xtl="1" yt""");
        assertThat(read.objects).hasSize(1);
        assertThat(read.problems).containsOnlyKeys("The file is damaged or cut off; what follows was left out");
    }

    @Test
    void does_not_resolve_entities() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("annotations.xml"), """
                <!DOCTYPE a [<!ENTITY file SYSTEM "secret.txt">]>
                <annotations><version>1.1</version><image id="0" name="&file;" width="6" height="4"/></annotations>""");
        Collected read = Collected.read(format, folder, null);
        assertThat(read.items.toString()).doesNotContain("secret");
    }

    @Test
    void says_what_to_do_with_other_files() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<annotation><object/></annotation>");
        assertThatThrownBy(() -> Collected.read(format, folder, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Export again as CVAT");
        try (Archive archive = Archives.ofFolder(folder, folder)) {
            assertThat(format.recognise(archive)).isEmpty();
        }
    }

    @Test
    void writes_as_cvat_does() throws IOException {
        ExportScene scene = RichScene.scene();
        Map<String, byte[]> zip = unzipped(scene.write(format, null, true));
        assertThat(zip.keySet()).contains("annotations.xml", "images/street.jpg", "images/clip_one/000009.jpg");
        String xml = new String(zip.get("annotations.xml"), StandardCharsets.UTF_8);
        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n")
                .contains("    <size>12</size>\n")
                .contains("  <image id=\"0\" name=\"street.jpg\" width=\"64\" height=\"48\">\n")
                .contains("""
                            <box label="car" source="manual" occluded="0" xtl="1.25" ytl="2.50" xbr="20.00" ybr="30.75" z_order="0">
                              <attribute name="colour">dark blue</attribute>
                              <attribute name="moving">true</attribute>
                            </box>
                        """)
                .contains("ybr=\"20.00\" rotation=\"30.00\" z_order=\"0\">")
                .contains("<tag label=\"Fußgänger 人 &amp; &lt;co&gt;\" source=\"manual\">")
                .contains(
                        "      <points label=\"left hand\" source=\"manual\" outside=\"0\" occluded=\"1\" points=\"20.50,20.00\">")
                .contains("  <image id=\"1\" name=\"empty.jpg\" width=\"64\" height=\"48\">\n  </image>\n");
        assertThat(xml.indexOf("<tag ")).isGreaterThan(xml.indexOf("<skeleton "));
        assertThat(scene.notes()).contains("Frames of tracks written as objects of their own: 16.");
        assertThat(RichScene.scene().write(format, null, false))
                .isEqualTo(RichScene.scene().write(format, null, false));
    }

    @Test
    void reads_again_what_it_wrote() throws IOException {
        Collected read = Collected.readZip(format, RichScene.scene().write(format, null, true), null, List.of());
        assertThat(read.problems).isEmpty();
        assertThat(read.labels).extracting(FoundLabel::name).containsExactly("car", RichScene.PERSON.name(), "pose");
        assertThat(read.labels.getLast().skeleton()).isEqualTo(RichScene.POSE.skeleton());
        assertThat(read.labels.getFirst().attributes())
                .containsExactly(
                        new FoundLabel.FoundAttribute(
                                "colour", AttributeType.SELECT, false, "red", List.of("red", "dark blue")),
                        new FoundLabel.FoundAttribute("moving", AttributeType.CHECKBOX, true, "false", List.of()));
        assertThat(read.items.values()).hasSize(12).allMatch(item -> item.entry() != null);
        List<Shape> shapes =
                read.objectsOf("street.jpg").stream().map(FoundObject::shape).toList();
        assertThat(shapes)
                .hasSize(9)
                .contains(new BoxShape(10, 10, 30, 20, 30), new EllipseShape(30, 20, 10, 5.5, 15))
                .contains(new SkeletonShape(List.of(new Joint(10, 10, 2), new Joint(20.5, 20, 1), new Joint(5, 6, 0))));
        assertThat(read.objectsOf("empty.jpg")).isEmpty();
    }

    private Collected read(String images) throws IOException {
        Files.writeString(
                folder.resolve("annotations.xml"),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations><version>1.1</version>\n" + images
                        + "</annotations>");
        return Collected.read(format, folder, null);
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
