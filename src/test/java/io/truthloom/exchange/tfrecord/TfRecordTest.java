package io.truthloom.exchange.tfrecord;

import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.SomeObjects;
import io.truthloom.project.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TfRecordTest {
    private final TfRecordFormat format = new TfRecordFormat();

    /** CRC32C of "123456789" is e3069283, a check value of the algorithm's catalogue. */
    @Test
    void masks_checksums_as_tensorflow_does() {
        int crc = 0xe3069283;
        int masked = ((crc >>> 15) | (crc << 17)) + 0xa282ead8;
        assertThat(RecordFraming.maskedCrc("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(masked);
    }

    @Test
    void frames_a_record_by_length_and_checksums() throws IOException {
        var out = new ByteArrayOutputStream();
        RecordFraming.write(new byte[] {1, 2, 3}, out);
        assertThat(out.toByteArray()).hasSize(8 + 4 + 3 + 4).startsWith(3, 0, 0, 0, 0, 0, 0, 0);
    }

    @Property(tries = 30)
    void examples_hold_picture_boxes_and_classes(@ForAll("boxes") BoxShape box, @ForAll("names") String name)
            throws IOException {
        Label label = SomeObjects.label(name);
        var scene = new ExportScene(List.of(SomeObjects.label("other"), label))
                .picture("ö.png", WIDTH, HEIGHT, object(label, box), object(label, new TagShape()))
                .picture("empty.png", WIDTH, HEIGHT);
        byte[] zip = scene.write(format, Map.of(), true);
        assertThat(zip).isEqualTo(scene.write(format, Map.of(), true));
        List<Map<String, List<Object>>> examples =
                examples(Files.readAllBytes(LabelFiles.unpackedFolder(zip).resolve("train.tfrecord")));
        assertThat(examples).hasSize(2);
        Map<String, List<Object>> first = examples.getFirst();
        assertThat(first.get("image/filename")).containsExactly("ö.jpg");
        assertThat(first.get("image/format")).containsExactly("jpeg");
        assertThat(first.get("image/encoded")).containsExactly("\0");
        assertThat(first.get("image/width")).containsExactly((long) WIDTH);
        assertThat(first.get("image/height")).containsExactly((long) HEIGHT);
        assertThat(first.get("image/object/class/text")).containsExactly(name);
        assertThat(first.get("image/object/class/label")).containsExactly(2L);
        assertThat((Float) first.get("image/object/bbox/xmin").getFirst())
                .isCloseTo((float) (box.x1() / WIDTH), within(1e-6f));
        assertThat((Float) first.get("image/object/bbox/ymax").getFirst())
                .isCloseTo((float) (box.y2() / HEIGHT), within(1e-6f));
        assertThat(examples.get(1).get("image/object/bbox/xmin")).isEmpty();
        assertThat(scene.notes()).isNotEmpty();
    }

    /** Written again from the format's description, to check the writer by. */
    private static List<Map<String, List<Object>>> examples(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Map<String, List<Object>>> examples = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] data = new byte[(int) in.getLong()];
            in.getInt();
            in.get(data);
            assertThat(in.getInt()).isEqualTo(RecordFraming.maskedCrc(data));
            CodedInputStream example = CodedInputStream.newInstance(data);
            assertThat(WireFormat.getTagFieldNumber(example.readTag())).isEqualTo(1);
            examples.add(features(CodedInputStream.newInstance(example.readByteArray())));
        }
        return examples;
    }

    private static Map<String, List<Object>> features(CodedInputStream in) throws IOException {
        Map<String, List<Object>> features = new TreeMap<>();
        while (!in.isAtEnd()) {
            in.readTag();
            CodedInputStream entry = CodedInputStream.newInstance(in.readByteArray());
            entry.readTag();
            String name = entry.readString();
            entry.readTag();
            CodedInputStream feature = CodedInputStream.newInstance(entry.readByteArray());
            int kind = WireFormat.getTagFieldNumber(feature.readTag());
            features.put(name, values(kind, CodedInputStream.newInstance(feature.readByteArray())));
        }
        return features;
    }

    private static List<Object> values(int kind, CodedInputStream list) throws IOException {
        List<Object> values = new ArrayList<>();
        while (!list.isAtEnd()) {
            list.readTag();
            byte[] bytes = list.readByteArray();
            if (kind == 1) {
                values.add(new String(bytes, StandardCharsets.UTF_8));
                continue;
            }
            CodedInputStream packed = CodedInputStream.newInstance(bytes);
            while (!packed.isAtEnd()) {
                values.add(kind == 2 ? (Object) packed.readFloat() : (Object) packed.readInt64());
            }
        }
        return values;
    }

    @Provide
    Arbitrary<BoxShape> boxes() {
        return SomeObjects.boxes();
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
