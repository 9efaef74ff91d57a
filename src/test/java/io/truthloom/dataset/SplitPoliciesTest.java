package io.truthloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.SplitPolicy.By;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitPoliciesTest {
    private final Random random = new Random(3);

    @Test
    void whole_videos_are_on_one_side_and_the_shares_are_about_right() {
        List<Splits.Source> videos = IntStream.range(0, 20)
                .mapToObj(i -> source(MediaKind.VIDEO, "v" + i + ".mp4", "", 10 + random.nextInt(20)))
                .toList();
        var splits = Splits.of(videos, new SplitPolicy(By.VIDEO, 20, 20));
        splits.values()
                .forEach(frames -> assertThat(Set.copyOf(frames.values())).hasSize(1));
        assertThat(share(splits, Split.VALIDATION)).isBetween(0.15, 0.25);
        assertThat(share(splits, Split.TEST)).isBetween(0.15, 0.25);
    }

    @Test
    void pictures_of_one_folder_stay_together() {
        List<Splits.Source> images = new ArrayList<>();
        for (int folder = 0; folder < 6; folder++) {
            for (int i = 0; i < 10; i++) {
                images.add(source(MediaKind.IMAGE, "cam%d_%d.jpg".formatted(folder, i), "", 1));
            }
        }
        var splits = Splits.of(images, new SplitPolicy(By.FOLDER, 20, 0));
        Map<String, Set<Split>> sides = images.stream()
                .collect(Collectors.groupingBy(
                        Splits.Source::folder,
                        Collectors.flatMapping(
                                image -> splits.get(image.media()).values().stream(), Collectors.toSet())));
        assertThat(sides).hasSize(6);
        assertThat(sides.values()).allSatisfy(side -> assertThat(side).hasSize(1));
        assertThat(share(splits, Split.VALIDATION)).isBetween(0.1, 0.3);
    }

    @Test
    void media_with_the_same_tags_stay_together() {
        List<Splits.Source> images = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            images.add(source(MediaKind.IMAGE, i + ".jpg", i % 3 == 0 ? "" : "night " + i % 3, 1));
        }
        var splits = Splits.of(images, new SplitPolicy(By.GROUP, 30, 0));
        Map<String, Set<Split>> sides = images.stream()
                .filter(image -> !image.group().isEmpty())
                .collect(Collectors.groupingBy(
                        Splits.Source::group,
                        Collectors.flatMapping(
                                image -> splits.get(image.media()).values().stream(), Collectors.toSet())));
        assertThat(sides.values()).allSatisfy(side -> assertThat(side).hasSize(1));
        assertThat(share(splits, Split.VALIDATION)).isBetween(0.2, 0.4);
    }

    @Test
    void pictures_by_time_block_have_few_borders() {
        List<Splits.Source> images = IntStream.range(0, 100)
                .mapToObj(i -> source(MediaKind.IMAGE, "%03d.jpg".formatted(i), "", 1))
                .toList();
        var splits = Splits.of(images, new SplitPolicy(By.TIME_BLOCK, 10, 10));
        List<Split> order =
                images.stream().map(image -> splits.get(image.media()).get(0)).toList();
        long borders = IntStream.range(1, 100)
                .filter(i -> order.get(i) != order.get(i - 1))
                .count();
        assertThat(borders).isEqualTo(5);
        assertThat(share(splits, Split.TEST)).isEqualTo(0.1);
    }

    @Test
    void automatic_shares_can_be_chosen() {
        List<Splits.Source> images = IntStream.range(0, 2000)
                .mapToObj(i -> source(MediaKind.IMAGE, i + ".jpg", "", 1))
                .toList();
        var splits = Splits.of(images, new SplitPolicy(By.AUTOMATIC, 10, 30));
        assertThat(share(splits, Split.VALIDATION)).isBetween(0.08, 0.12);
        assertThat(share(splits, Split.TEST)).isBetween(0.26, 0.34);
    }

    @Test
    void one_video_alone_can_not_be_split_by_video() {
        List<Splits.Source> one = List.of(source(MediaKind.VIDEO, "a.mp4", "", 50));
        assertThatThrownBy(() -> Splits.of(one, new SplitPolicy(By.VIDEO, 20, 0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Choose another way to split");
    }

    @Test
    void shares_out_of_range_are_refused() {
        assertThatThrownBy(() -> new SplitPolicy(By.VIDEO, 0, 0)).hasMessageContaining("1 to 50");
        assertThatThrownBy(() -> new SplitPolicy(By.VIDEO, 20, 41)).hasMessageContaining("0 to 40");
    }

    @Test
    void groups_of_nearly_equal_pictures_end_on_one_side_each() {
        List<Splits.Source> images = IntStream.range(0, 400)
                .mapToObj(i -> source(MediaKind.IMAGE, i + ".jpg", "", 1))
                .toList();
        var splits = Splits.of(images);
        List<NearEquals.Frame> frames = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            frames.add(print(images.get(i).media(), new Random(i / 4).nextLong()));
        }
        SplitReport report = new KeptTogether(splits, SplitPolicy.automatic()).apply(frames);
        assertThat(report.groups()).isEqualTo(100);
        assertThat(report.moved()).isPositive();
        for (int group = 0; group < 100; group++) {
            Set<Split> sides = new HashSet<>();
            images.subList(4 * group, 4 * group + 4)
                    .forEach(image -> sides.addAll(splits.get(image.media()).values()));
            assertThat(sides).hasSize(1);
        }
        assertThat(share(splits, Split.VALIDATION)).isBetween(0.02, 0.4);
    }

    @Test
    void one_still_scene_is_cut_by_time() {
        List<Splits.Source> images = IntStream.range(0, 50)
                .mapToObj(i -> source(MediaKind.IMAGE, "%03d.jpg".formatted(i), "", 1))
                .toList();
        var splits = Splits.of(images);
        SplitReport report = new KeptTogether(splits, SplitPolicy.automatic())
                .apply(images.stream().map(image -> print(image.media(), 42)).toList());
        assertThat(report.scenes()).isEqualTo(1);
        assertThat(images.stream().map(image -> splits.get(image.media()).get(0)))
                .startsWith(Split.TRAIN)
                .endsWith(Split.VALIDATION);
        assertThat(share(splits, Split.VALIDATION)).isEqualTo(0.2);
    }

    @Test
    void where_moving_leaves_nothing_to_validate_on_a_whole_group_goes_there() {
        List<Splits.Source> images = IntStream.range(0, 6)
                .mapToObj(i -> source(MediaKind.IMAGE, i + ".jpg", "", 1))
                .toList();
        Map<MediaId, NavigableMap<Integer, Split>> splits = Splits.of(images);
        splits.values().forEach(frames -> frames.put(0, Split.TRAIN));
        List<NearEquals.Frame> frames = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            frames.add(print(images.get(i).media(), new Random(i / 2).nextLong()));
        }
        new KeptTogether(splits, SplitPolicy.automatic()).apply(frames);
        assertThat(share(splits, Split.VALIDATION)).isEqualTo(2 / 6.0);
    }

    private static NearEquals.Frame print(MediaId media, long hash) {
        return new NearEquals.Frame(media, 0, new Fingerprint(hash, new byte[Fingerprint.COLUMNS * Fingerprint.ROWS]));
    }

    private static double share(Map<MediaId, NavigableMap<Integer, Split>> splits, Split wanted) {
        List<Split> all = splits.values().stream()
                .flatMap(frames -> frames.values().stream())
                .toList();
        return (double) all.stream().filter(wanted::equals).count() / all.size();
    }

    private Splits.Source source(MediaKind kind, String name, String group, int frames) {
        String hash = "%016x".formatted(random.nextLong()).repeat(4);
        return new Splits.Source(
                new MediaId(new UUID(random.nextLong(), random.nextLong())),
                kind,
                hash,
                IntStream.range(0, frames).boxed().toList(),
                name,
                group);
    }
}
