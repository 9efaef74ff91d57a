package io.truthloom.annotation.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.Box;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaskTest {
    /** Masks as the format's own library writes them; the file says how they were made. */
    @TestFactory
    Stream<DynamicTest> masks_are_those_of_the_reference_library() throws Exception {
        try (var in = getClass().getResourceAsStream("/mask-vectors.json")) {
            JsonNode vectors = JsonMapper.shared().readTree(in).get("vectors");
            return StreamSupport.stream(vectors.spliterator(), false)
                    .map(vector -> DynamicTest.dynamicTest(vector.get("name").asString(), () -> agrees(vector)));
        }
    }

    private static void agrees(JsonNode vector) {
        var size = new MaskSize(
                vector.get("size").get(0).asInt(), vector.get("size").get(1).asInt());
        int[] runs = ints(vector.get("runs"));
        String counts = vector.get("counts").asString();
        assertThat(RunLengths.decode(counts)).containsExactly(runs);
        assertThat(RunLengths.encode(runs)).isEqualTo(counts);
        var mask = new MaskShape(size, counts);
        assertThat(mask.area()).isEqualTo(vector.get("area").asLong());
        int[] box = ints(vector.get("bbox"));
        if (mask.area() == 0) {
            assertThat(mask.bounds()).isEmpty();
        } else {
            assertThat(mask.bounds()).contains(new Box(box[0], box[1], box[0] + box[2], box[1] + box[3]));
        }
    }

    private static int[] ints(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToInt(node -> (int) node.asDouble())
                .toArray();
    }

    @Property
    void runs_come_back_as_they_were_written(@ForAll("runs") int[] runs) {
        assertThat(RunLengths.decode(RunLengths.encode(runs))).containsExactly(runs);
    }

    @Property
    void any_text_is_runs_or_refused_with_a_reason(@ForAll("letters") String counts) {
        try {
            int[] runs = RunLengths.decode(counts);
            assertThat(runs.length).isLessThanOrEqualTo(counts.length());
            assertThat(Arrays.stream(runs)).allMatch(run -> run >= 0);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("Run lengths with");
        }
    }

    @Property
    void the_bounds_are_those_of_the_pixels(@ForAll("pixels") boolean[][] columns) {
        int height = columns[0].length;
        int[] ones = IntStream.range(0, columns.length * height)
                .filter(i -> columns[i / height][i % height])
                .toArray();
        MaskShape mask = MaskShape.of(new MaskSize(height, columns.length), runs(columns));
        assertThat(mask.area()).isEqualTo(ones.length);
        if (ones.length == 0) {
            assertThat(mask.bounds()).isEmpty();
            return;
        }
        var rows = Arrays.stream(ones).map(i -> i % height).summaryStatistics();
        assertThat(mask.bounds())
                .contains(new Box(
                        ones[0] / height, rows.getMin(), ones[ones.length - 1] / height + 1, rows.getMax() + 1));
    }

    private static int[] runs(boolean[][] columns) {
        var runs = IntStream.builder();
        boolean now = false;
        int length = 0;
        for (boolean[] column : columns) {
            for (boolean pixel : column) {
                if (pixel != now) {
                    runs.add(length);
                    length = 0;
                    now = pixel;
                }
                length++;
            }
        }
        return runs.add(length).build().toArray();
    }

    @Test
    void runs_that_do_not_fill_the_picture_are_refused() {
        var size = new MaskSize(4, 6);
        assertThatThrownBy(() -> MaskShape.of(size, new int[] {9, 1, 13}))
                .hasMessage("Mask of 6 x 4 pixels whose runs make 23");
        assertThatThrownBy(() -> new MaskShape(size, "")).hasMessageContaining("whose runs make 0");
        assertThatThrownBy(() -> new MaskShape(size, "91>P")).hasMessageContaining("does not end");
        assertThatThrownBy(() -> new MaskShape(size, "PPPPPPPP0")).hasMessageContaining("does not end");
        assertThatThrownBy(() -> new MaskShape(size, "9 >")).hasMessageContaining("not of their code, at 1");
        assertThatThrownBy(() -> new MaskShape(size, "O")).hasMessageContaining("a run of -1 pixels");
    }

    @Provide
    Arbitrary<int[]> runs() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .array(int[].class)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('/', 'q').ofMaxLength(40);
    }

    @Provide
    Arbitrary<boolean[][]> pixels() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(height -> Arbitraries.of(true, false, false)
                        .array(boolean[].class)
                        .ofSize(height)
                        .array(boolean[][].class)
                        .ofMinSize(1)
                        .ofMaxSize(7));
    }
}
