package io.truthloom.exchange.cvat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.FoundTrack.FoundKeyframe;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.RichScene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CvatVideoTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="utf-8"?>
            <annotations>
              <version>1.1</version>
              <meta>
                <task>
                  <id>5</id><name>task</name><size>50</size><mode>interpolation</mode>
                  <start_frame>100</start_frame><stop_frame>198</stop_frame><frame_filter>step=2</frame_filter>
                  <labels>
                    <label><name>car</name><color>#FF0000</color><type>any</type><attributes>
                      <attribute><name>make</name><mutable>False</mutable><input_type>text</input_type><default_value></default_value><values></values></attribute>
                      <attribute><name>moving</name><mutable>True</mutable><input_type>checkbox</input_type><default_value>false</default_value><values>false</values></attribute>
                    </attributes></label>
                    <label><name>pose</name><type>skeleton</type><attributes></attributes></label>
                    <label><name>head</name><type>points</type><attributes></attributes><parent>pose</parent></label>
                    <label><name>foot</name><type>points</type><attributes></attributes><parent>pose</parent></label>
                  </labels>
                  <original_size><width>64</width><height>48</height></original_size>
                  <source>drive.mp4</source>
                </task>
                <dumped>2024-07-02 12:00:00.000000+00:00</dumped>
              </meta>
            """;

    private final CvatVideoFormat format = new CvatVideoFormat();

    @TempDir
    Path folder;

    @Test
    void reads_tracks_of_a_task_with_start_and_step() throws IOException {
        Files.createDirectory(folder.resolve("images"));
        Files.write(folder.resolve("images/frame_000104.PNG"), new byte[1]);
        Collected read = read("""
                <track id="0" label="car" source="manual" group_id="3">
                  <box frame="100" keyframe="1" outside="0" occluded="1" xtl="1.00" ytl="2.00" xbr="11.00" ybr="12.00" rotation="350.00" z_order="2">
                    <attribute name="make">VW</attribute><attribute name="moving">true</attribute><attribute name="note">x</attribute>
                  </box>
                  <box frame="102" keyframe="0" outside="0" occluded="1" xtl="2.00" ytl="2.00" xbr="12.00" ybr="12.00" z_order="2">
                    <attribute name="make">VW</attribute><attribute name="moving">true</attribute><attribute name="note">x</attribute>
                  </box>
                  <box frame="104" keyframe="1" outside="1" occluded="0" xtl="3.00" ytl="2.00" xbr="13.00" ybr="12.00" z_order="0">
                    <attribute name="make">VW</attribute><attribute name="moving">false</attribute><attribute name="note">x</attribute>
                  </box>
                </track>
                <track id="1" label="pose" source="manual">
                  <skeleton frame="106" keyframe="1" z_order="0">
                    <points label="foot" keyframe="1" outside="0" occluded="1" points="5.00,6.00"></points>
                    <points label="head" keyframe="1" outside="0" occluded="0" points="3.00,4.00"></points>
                  </skeleton>
                  <skeleton frame="108" keyframe="1" z_order="0">
                    <points label="foot" keyframe="1" outside="1" occluded="0" points="5.00,6.00"></points>
                    <points label="head" keyframe="1" outside="1" occluded="0" points="3.00,4.00"></points>
                  </skeleton>
                </track>
                <track id="2" label="car" source="manual">
                  <mask frame="110" keyframe="1" outside="0" occluded="0" rle="0, 4" left="1" top="1" width="2" height="2" z_order="0"></mask>
                  <mask frame="112" keyframe="1" outside="1" occluded="0" rle="0, 4" left="1" top="1" width="2" height="2" z_order="0"></mask>
                </track>""");
        assertThat(read.problems).isEmpty();
        assertThat(read.sequences.values())
                .containsExactly(
                        new FoundSequence("annotations.xml#5", "drive.mp4", 50, new PictureSize(64, 48), true));
        assertThat(read.items.values())
                .extracting(item -> item.frame() + " " + item.name() + " " + item.entry())
                .containsExactly("2 frame_000104.PNG images/frame_000104.PNG", "5 frame_000005 null");
        FoundTrack car = read.tracks.getFirst();
        assertThat(car.attributes()).containsOnly(entry("make", "VW"), entry("note", "x"));
        assertThat(car.group()).isEqualTo("3");
        assertThat(car.keyframes())
                .containsExactly(
                        new FoundKeyframe(0, new BoxShape(1, 2, 11, 12, 350), false, true, 2, Map.of("moving", "true")),
                        new FoundKeyframe(2, new BoxShape(3, 2, 13, 12, 0), true, false, 0, Map.of("moving", "false")));
        FoundTrack pose = read.tracks.getLast();
        assertThat(pose.keyframes().getFirst().shape())
                .isEqualTo(new SkeletonShape(List.of(new Joint(3, 4, 2), new Joint(5, 6, 1))));
        assertThat(pose.keyframes()).extracting(FoundKeyframe::outside).containsExactly(false, true);
        assertThat(read.objects)
                .extracting(FoundObject::shape)
                .containsExactly(MaskPixels.toMask(new MaskSize(48, 64), (x, y) -> x > 0 && x < 3 && y > 0 && y < 3));
        assertThat(read.labels.getLast().skeleton().joints())
                .extracting(j -> j.name())
                .containsExactly("head", "foot");
    }

    @Test
    void leaves_out_and_tells_what_can_not_be_in_a_track() throws IOException {
        Collected read = read("""
                <track id="0" label="car">
                  <box frame="100" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/>
                  <box frame="100" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/>
                  <box frame="101" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/>
                  <box frame="98" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/>
                  <box frame="2000" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/>
                  <box keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/>
                  <polygon frame="110" keyframe="1" points="1,1;2,2;3,0"/>
                </track>
                <track id="1" label="car"><box frame="100" keyframe="0" xtl="1" ytl="2" xbr="11" ybr="12"/></track>
                <track id="2" label="car"></track>
                <track id="3"><box frame="100" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/></track>
                """);
        assertThat(read.tracks)
                .singleElement()
                .satisfies(track -> assertThat(track.keyframes()).hasSize(1));
        assertThat(read.problems)
                .containsOnlyKeys(
                        "Second keyframes of a track on the same frame left out",
                        "Shapes on frames that are none of the task's left out",
                        "Shapes on frames beyond the video's end left out",
                        "Shapes without a frame left out",
                        "Keyframes of another kind of shape than their track left out",
                        "Tracks without a usable keyframe left out",
                        "Tracks without shapes left out",
                        "Objects without a label left out");
    }

    @Test
    void tells_several_tasks_of_a_project_apart() throws IOException {
        Files.writeString(folder.resolve("annotations.xml"), """
                <annotations><version>1.1</version><meta><project><name>p</name><tasks>
                  <task><id>1</id><name>a</name><size>3</size><mode>interpolation</mode><source>a.mp4</source></task>
                  <task><id>2</id><name>b</name><size>9</size><mode>interpolation</mode><source>b.mp4</source></task>
                  <task><id>3</id><name>c</name><size>1</size><mode>annotation</mode></task>
                  </tasks><subsets>train</subsets><labels><label><name>car</name></label></labels></project></meta>
                <image id="0" name="c.png" subset="train" task_id="3" width="4" height="4">
                  <box label="car" xtl="0" ytl="0" xbr="1" ybr="1"/></image>
                <track id="0" label="car" task_id="2" subset="train">
                  <box frame="8" keyframe="1" xtl="1" ytl="2" xbr="11" ybr="12"/></track>
                </annotations>""");
        Collected read = Collected.read(format, folder, null);
        assertThat(read.sequences.values()).extracting(FoundSequence::name).containsExactly("a.mp4", "b.mp4");
        assertThat(read.tracks.getFirst().sequence()).isEqualTo("annotations.xml#2");
        assertThat(read.items.values())
                .extracting(i -> i.subset() + " " + i.sequence())
                .containsExactly("train null");
    }

    @Test
    void writes_keyframes_and_frames_between() throws IOException {
        ExportScene scene = RichScene.scene();
        Map<String, byte[]> zip = CvatImagesTest.unzipped(scene.write(format, null, true));
        assertThat(zip.keySet()).hasSize(11).contains("annotations.xml", "images/frame_000009.jpg");
        String xml = new String(zip.get("annotations.xml"), StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<source>clip one.mp4</source>")
                .contains("  <track id=\"0\" label=\"Fußgänger 人 &amp; &lt;co&gt;\" source=\"manual\">\n")
                .contains("""
                            <box frame="2" keyframe="0" outside="0" occluded="0" xtl="6.00" ytl="2.00" xbr="16.00" ybr="12.00" z_order="0">
                              <attribute name="colour">red</attribute>
                              <attribute name="moving">true</attribute>
                            </box>
                        """)
                .contains("<box frame=\"7\" keyframe=\"1\" outside=\"1\"")
                .contains("<box frame=\"4\" keyframe=\"1\" outside=\"1\" occluded=\"0\" xtl=\"40.00\"");
        assertThat(scene.notes())
                .containsExactly(
                        "Objects of single frames written as tracks of one frame: 1.",
                        "Pictures left out, which the format has no place for: 2.");
        String keyed = new String(
                CvatImagesTest.unzipped(RichScene.scene().keyframesOnly().write(format, null, false))
                        .get("annotations.xml"),
                StandardCharsets.UTF_8);
        assertThat(keyed).doesNotContain("keyframe=\"0\"").contains("<box frame=\"7\" keyframe=\"1\" outside=\"1\"");
        assertThat(keyed.split("<polygon", -1)).hasSize(2);
    }

    @Test
    void puts_several_videos_into_folders() throws IOException {
        var scene = new ExportScene(RichScene.LABELS)
                .video("a.mp4", 10, 10, 2, List.of(RichScene.object(1, RichScene.CAR, new BoxShape(1, 1, 2, 2, 0))))
                .video("b.mp4", 10, 10, 2, List.of());
        byte[] zip = scene.write(format, null, true);
        assertThat(CvatImagesTest.unzipped(zip).keySet())
                .containsExactly(
                        "a/annotations.xml",
                        "b/annotations.xml",
                        "a/images/frame_000000.jpg",
                        "a/images/frame_000001.jpg",
                        "b/images/frame_000000.jpg",
                        "b/images/frame_000001.jpg");
        Collected read = Collected.readZip(format, zip, null, List.of());
        assertThat(read.sequences.values()).extracting(FoundSequence::name).containsExactly("a.mp4", "b.mp4");
        assertThat(read.items.values()).hasSize(4).allMatch(item -> item.entry() != null);
    }

    @Test
    void a_frame_beside_one_that_is_not_exported_becomes_a_keyframe() throws IOException {
        var track = RichScene.track(
                RichScene.CAR,
                Map.of(),
                RichScene.keyframe(0, new BoxShape(0, 0, 10, 10, 0), false, Map.of()),
                RichScene.keyframe(3, new BoxShape(30, 0, 40, 10, 0), false, Map.of()),
                RichScene.keyframe(6, new BoxShape(0, 0, 10, 10, 0), true, Map.of()));
        var scene = new ExportScene(RichScene.LABELS).video("a.mp4", 64, 48, 9, List.of(track), 1, 2, 4, 5, 8);
        Collected read = Collected.readZip(format, scene.write(format, null, false), null, List.of());
        assertThat(read.tracks.getFirst().keyframes())
                .extracting(k -> k.frame() + (k.outside() ? " outside" : " ") + ((BoxShape) k.shape()).x1())
                .containsExactly("1 10.0", "2 20.0", "4 20.0", "5 10.0", "6 outside0.0");
    }

    @Test
    void tells_its_two_kinds_apart() throws IOException {
        assertThat(recognised(RichScene.scene().write(format, null, false))).isEqualTo("false true");
        assertThat(recognised(RichScene.scene().write(new CvatImagesFormat(), null, false)))
                .isEqualTo("true false");
    }

    private String recognised(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("labels.zip"), zip);
        try (Archive archive = Archives.open(
                List.of(new Archives.NamedFile("labels.zip", file)), folder, new Archives.Limits(1000, 1L << 30))) {
            return new CvatImagesFormat().recognise(archive).isPresent()
                    + " "
                    + format.recognise(archive).isPresent();
        }
    }

    private Collected read(String tracks) throws IOException {
        Files.writeString(folder.resolve("annotations.xml"), HEAD + tracks + "</annotations>");
        return Collected.read(format, folder, null);
    }
}
