package io.truthloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.media.MediaId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NearEqualsTest {
    private static final byte[] SAME = new byte[Fingerprint.COLUMNS * Fingerprint.ROWS];

    @Test
    void bands_find_every_pair_that_comparing_all_pairs_finds() {
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<NearEquals.Frame> frames = new ArrayList<>();
            for (int seed = 0; seed < 60; seed++) {
                long hash = random.nextLong();
                frames.add(frame(hash));
                for (int copy = random.nextInt(3); copy > 0; copy--) {
                    frames.add(frame(flipped(hash, random.nextInt(8), random)));
                }
            }
            assertThat(pairsInGroups(NearEquals.groups(frames))).isEqualTo(byAllPairs(frames));
        }
    }

    @Test
    void frames_of_one_video_are_not_compared() {
        var video = new MediaId(UUID.randomUUID());
        List<NearEquals.Frame> frames = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            frames.add(new NearEquals.Frame(video, i, new Fingerprint(7, SAME)));
        }
        assertThat(NearEquals.groups(frames)).isEmpty();
    }

    @Test
    void a_hundred_thousand_pictures_of_one_still_scene_take_seconds() {
        List<NearEquals.Frame> frames = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            frames.add(frame(0x1234_5678_9abc_def0L));
        }
        long start = System.nanoTime();
        assertThat(NearEquals.groups(frames)).hasSize(1);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
    }

    private static NearEquals.Frame frame(long hash) {
        return new NearEquals.Frame(new MediaId(UUID.randomUUID()), 0, new Fingerprint(hash, SAME));
    }

    private static long flipped(long hash, int bits, Random random) {
        long flipped = hash;
        for (int i = 0; i < bits; i++) {
            flipped ^= 1L << random.nextInt(64);
        }
        return flipped;
    }

    private static Set<Set<MediaId>> byAllPairs(List<NearEquals.Frame> frames) {
        List<Set<MediaId>> sets = new ArrayList<>();
        for (NearEquals.Frame frame : frames) {
            Set<MediaId> joined = new HashSet<>(Set.of(frame.media()));
            List<Set<MediaId>> apart = new ArrayList<>();
            for (Set<MediaId> set : sets) {
                boolean near = frames.stream()
                        .anyMatch(other -> set.contains(other.media())
                                && other.fingerprint().nearlyEquals(frame.fingerprint()));
                if (near) {
                    joined.addAll(set);
                } else {
                    apart.add(set);
                }
            }
            apart.add(joined);
            sets = apart;
        }
        sets.removeIf(set -> set.size() < 2);
        return new HashSet<>(sets);
    }

    private static Set<Set<MediaId>> pairsInGroups(List<List<NearEquals.Frame>> groups) {
        Set<Set<MediaId>> sets = new HashSet<>();
        for (List<NearEquals.Frame> group : groups) {
            Set<MediaId> set = new HashSet<>();
            group.forEach(frame -> set.add(frame.media()));
            sets.add(set);
        }
        return sets;
    }
}
