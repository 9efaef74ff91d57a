package io.truthloom.learn.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    private static final String GOOD = """
            {"__metadata__":{"license":"none"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},\
            "b":{"dtype":"F16","shape":[1,2],"data_offsets":[8,12]}}""";

    @Test
    void halves_and_floats_are_read_with_the_metadata() {
        Safetensors read = Safetensors.read(file(GOOD));

        assertThat(read.metadata()).containsEntry("license", "none");
        assertThat(read.tensors().get("a").values()).containsExactly(1.5f, -2f);
        assertThat(read.tensors().get("b").values()).containsExactly(1f, -0.5f);
        assertThat(read.tensors().get("b").shape()).containsExactly(1, 2);
    }

    @Test
    void a_file_that_is_cut_short_says_so_wherever_it_ends() {
        byte[] whole = file(GOOD);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Safetensors.read(part)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "nonsense",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[9000000000000000000],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"shape\":[2]}}"
            })
    void a_hostile_header_is_refused(String header) {
        assertThatThrownBy(() -> Safetensors.read(file(header))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_header_longer_than_the_file_is_refused() {
        byte[] bytes = file(GOOD);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, Long.MAX_VALUE);

        assertThatThrownBy(() -> Safetensors.read(bytes)).hasMessageContaining("can't be");
    }

    private static byte[] file(String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .putFloat(1.5f)
                .putFloat(-2f)
                .putShort(Float.floatToFloat16(1f))
                .putShort(Float.floatToFloat16(-0.5f))
                .array();
    }
}
