package io.truthloom.learn.networks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Named tensors in a file of the safetensors format (huggingface.co/docs/safetensors): 8 bytes with the header's length,
 * little endian, the header as JSON, then the values. Reads F16 and F32; nothing is allocated that the file itself is
 * not large enough to fill.
 *
 * @param metadata what the file says of itself
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {
    private static final int MOST_HEADER = 1 << 20;
    private static final int MOST_SIDES = 8;
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException no such file, or one that contradicts itself; says where */
    public static Safetensors read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < Long.BYTES) {
            throw new IllegalArgumentException("The file is too short for a safetensors file.");
        }
        long length = bytes.getLong();
        if (length < 2 || length > MOST_HEADER || length > bytes.remaining()) {
            throw new IllegalArgumentException("Its header would be %d bytes long; that can't be.".formatted(length));
        }
        JsonNode header = header(file, (int) length);
        bytes.position(Long.BYTES + (int) length);
        ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue()
                        .properties()
                        .forEach(said ->
                                metadata.put(said.getKey(), said.getValue().asString("")));
            } else {
                tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), data));
            }
        }
        return new Safetensors(tensors, metadata);
    }

    private static JsonNode header(byte[] file, int length) {
        try {
            JsonNode header = JSON.readTree(file, Long.BYTES, length);
            if (!header.isObject()) {
                throw new IllegalArgumentException("Its header is no JSON object.");
            }
            return header;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Its header is no JSON.", e);
        }
    }

    private static Tensor tensor(String name, JsonNode said, ByteBuffer data) {
        String type = said.path("dtype").asString("");
        int width = switch (type) {
            case "F16" -> 2;
            case "F32" -> 4;
            default ->
                throw new IllegalArgumentException(
                        "The tensor \"%s\" is of type \"%s\"; F16 and F32 are read.".formatted(name, type));
        };
        long[] shape = shape(name, said.path("shape"));
        long from = said.path("data_offsets").path(0).asLong(-1);
        long to = said.path("data_offsets").path(1).asLong(-1);
        long bytes = width;
        for (long side : shape) {
            bytes = side > data.capacity() ? -1 : bytes * side;
            if (bytes < 0 || bytes > data.capacity()) {
                throw new IllegalArgumentException("The tensor \"%s\" is larger than the file.".formatted(name));
            }
        }
        if (from < 0 || to > data.capacity() || to - from != bytes) {
            throw new IllegalArgumentException(
                    "The tensor \"%s\" does not lie where the header says, or the file is cut short.".formatted(name));
        }
        float[] values = new float[(int) (bytes / width)];
        for (int i = 0; i < values.length; i++) {
            int at = (int) from + i * width;
            values[i] = width == 2 ? Float.float16ToFloat(data.getShort(at)) : data.getFloat(at);
        }
        return new Tensor(shape, values);
    }

    private static long[] shape(String name, JsonNode said) {
        long[] shape = new long[said.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = said.get(i).asLong(0);
            if (shape[i] < 1 || shape.length > MOST_SIDES) {
                throw new IllegalArgumentException("The tensor \"%s\" has no usable shape.".formatted(name));
            }
        }
        return shape;
    }
}
