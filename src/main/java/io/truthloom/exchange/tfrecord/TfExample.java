package io.truthloom.exchange.tfrecord;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code tf.train.Example}: {@code message Example { Features features = 1; }}, {@code message Features { map<string,
 * Feature> feature = 1; }}, {@code message Feature { oneof { BytesList bytes_list = 1; FloatList float_list = 2; Int64List
 * int64_list = 3; } }}, each list with a repeated {@code value = 1}, numbers packed (tensorflow/core/example).
 */
final class TfExample {
    private interface Message {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    private static final int BYTES = 1;
    private static final int FLOATS = 2;
    private static final int LONGS = 3;

    private final Map<String, ByteString> features = new TreeMap<>();

    void bytes(String name, List<ByteString> values) throws IOException {
        put(name, BYTES, out -> {
            for (ByteString value : values) {
                out.writeBytes(1, value);
            }
        });
    }

    void texts(String name, List<String> values) throws IOException {
        bytes(name, values.stream().map(ByteString::copyFromUtf8).toList());
    }

    void floats(String name, List<Float> values) throws IOException {
        packed(name, FLOATS, values.isEmpty(), out -> {
            for (float value : values) {
                out.writeFloatNoTag(value);
            }
        });
    }

    void longs(String name, List<Integer> values) throws IOException {
        packed(name, LONGS, values.isEmpty(), out -> {
            for (int value : values) {
                out.writeInt64NoTag(value);
            }
        });
    }

    private void packed(String name, int kind, boolean empty, Message values) throws IOException {
        ByteString numbers = bytes(values);
        put(name, kind, out -> {
            if (!empty) {
                out.writeBytes(1, numbers);
            }
        });
    }

    private void put(String name, int kind, Message list) throws IOException {
        ByteString values = bytes(list);
        features.put(name, bytes(out -> out.writeBytes(kind, values)));
    }

    /** Features by name: same content, same bytes. */
    byte[] toBytes() throws IOException {
        ByteString all = bytes(out -> {
            for (var feature : features.entrySet()) {
                out.writeBytes(1, bytes(entry -> {
                    entry.writeString(1, feature.getKey());
                    entry.writeBytes(2, feature.getValue());
                }));
            }
        });
        return bytes(out -> out.writeBytes(1, all)).toByteArray();
    }

    private static ByteString bytes(Message message) throws IOException {
        ByteString.Output target = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(target);
        message.writeTo(out);
        out.flush();
        return target.toByteString();
    }
}
