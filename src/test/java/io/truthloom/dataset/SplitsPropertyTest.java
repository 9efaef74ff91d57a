package io.truthloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitsPropertyTest {
    @Property(tries = 200)
    void both_sides_are_there_and_a_video_has_few_borders(
            @ForAll @IntRange(max = 3) int videos, @ForAll @IntRange(max = 12) int images, @ForAll long seed) {
        var random = new Random(seed);
        List<Splits.Source> sources = new ArrayList<>();
        for (int v = 0; v < videos; v++) {
            sources.add(source(random, MediaKind.VIDEO, 1 + random.nextInt(300)));
        }
        for (int i = 0; i < images; i++) {
            sources.add(source(random, MediaKind.IMAGE, 1));
        }
        Map<MediaId, NavigableMap<Integer, Split>> splits = Splits.of(sources);
        List<Split> all = splits.values().stream()
                .flatMap(frames -> frames.values().stream())
                .toList();
        assertThat(all)
                .hasSize(sources.stream().mapToInt(s -> s.frames().size()).sum());
        if (all.size() >= 2) {
            assertThat(all).contains(Split.TRAIN, Split.VALIDATION);
        }
        splits.values().forEach(frames -> assertThat(borders(frames)).isLessThanOrEqualTo(7));
        assertThat(Splits.of(sources)).isEqualTo(splits);
    }

    private static long borders(NavigableMap<Integer, Split> frames) {
        List<Split> order = List.copyOf(frames.values());
        return IntStream.range(1, order.size())
                .filter(i -> order.get(i) != order.get(i - 1))
                .count();
    }

    private static Splits.Source source(Random random, MediaKind kind, int frames) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        List<Integer> indexes = IntStream.range(0, frames).boxed().toList();
        return new Splits.Source(
                new MediaId(new UUID(random.nextLong(), random.nextLong())),
                kind,
                HexFormat.of().formatHex(hash),
                indexes);
    }
}
