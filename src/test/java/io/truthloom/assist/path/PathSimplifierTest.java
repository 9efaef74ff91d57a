package io.truthloom.assist.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class PathSimplifierTest {
    @Provide
    Arbitrary<List<PathPoint>> paths() {
        return Paths.any();
    }

    @Property
    void interpolation_stays_within_the_iou_on_every_visible_frame(
            @ForAll("paths") List<PathPoint> path, @ForAll @DoubleRange(min = 0.5, max = 0.98) double iou) {
        List<PathPoint> keys = PathSimplifier.simplify(path, iou);
        for (PathPoint point : path) {
            PathPoint at = interpolate(keys, point.frame());
            assertThat(at.outside()).isEqualTo(point.outside());
            if (!point.outside()) {
                assertThat(at.occluded()).isEqualTo(point.occluded());
                assertThat(at.box().iou(point.box())).isGreaterThanOrEqualTo(iou);
            }
        }
    }

    @Property
    void ends_and_fixed_points_are_kept_exactly(@ForAll("paths") List<PathPoint> path) {
        List<PathPoint> keys = PathSimplifier.simplify(path, 0.9);
        assertThat(keys).contains(path.getFirst());
        assertThat(keys).containsAll(path.stream().filter(PathPoint::fixed).toList());
        if (!path.getLast().outside()) {
            assertThat(keys.getLast()).isEqualTo(path.getLast());
        }
    }

    @Property
    void never_more_keyframes_than_the_greedy_way(
            @ForAll("paths") List<PathPoint> path, @ForAll @DoubleRange(min = 0.5, max = 0.98) double iou) {
        List<PathPoint> plain =
                path.stream().map(p -> PathPoint.seen(p.frame(), p.box(), 1)).toList();
        assertThat(PathSimplifier.simplify(plain, iou)).hasSizeLessThanOrEqualTo(greedy(plain, iou));
    }

    @Property(tries = 200)
    void as_few_as_trying_every_chain(@ForAll("paths") List<PathPoint> path) {
        List<PathPoint> plain = path.stream()
                .limit(40)
                .map(p -> PathPoint.seen(p.frame(), p.box(), 1))
                .toList();
        assertThat(PathSimplifier.simplify(plain, 0.85)).hasSize(fewest(plain, 0.85));
    }

    @Example
    void ten_thousand_frames_take_less_than_a_second() {
        List<PathPoint> walk = Paths.walk(10_000, new Random(3)).stream()
                .map(p -> PathPoint.seen(p.frame(), p.box(), 1))
                .toList();
        List<PathPoint> turning = IntStream.range(0, 10_000)
                .mapToObj(i -> PathPoint.seen(
                        i, Box.ofCentre(500 + 300 * Math.sin(i / 700.0), 300 + 90 * Math.cos(i / 300.0), 60, 90), 1))
                .toList();
        for (List<PathPoint> path : List.of(walk, turning)) {
            Instant start = Instant.now();
            PathSimplifier.simplify(path, 0.9);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Example
    void an_object_that_stands_still_needs_its_two_ends() {
        List<PathPoint> path = IntStream.range(0, 5_000)
                .mapToObj(i -> PathPoint.seen(i, new Box(10, 10, 40, 40), 1))
                .toList();
        assertThat(PathSimplifier.simplify(path, 0.9))
                .extracting(PathPoint::frame)
                .containsExactly(0, 4_999);
    }

    @Example
    void a_hole_in_the_frames_is_refused() {
        Box box = new Box(0, 0, 1, 1);
        assertThatThrownBy(() ->
                        PathSimplifier.simplify(List.of(PathPoint.seen(1, box, 1), PathPoint.seen(3, box, 1)), 0.9))
                .hasMessageContaining("Frame 3 after frame 1");
    }

    private static PathPoint interpolate(List<PathPoint> keys, int frame) {
        PathPoint left = keys.getFirst();
        for (PathPoint right : keys) {
            if (right.frame() > frame && !left.outside()) {
                double t = (double) (frame - left.frame()) / (right.frame() - left.frame());
                return left.withBox(left.box().lerp(right.box(), t));
            }
            if (right.frame() > frame) {
                return left;
            }
            left = right;
        }
        return left;
    }

    private static boolean near(List<PathPoint> path, int i, int j, double iou) {
        for (int m = i + 1; m < j; m++) {
            Box box = path.get(i).box().lerp(path.get(j).box(), (double) (m - i) / (j - i));
            if (box.iou(path.get(m).box()) < iou + 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static int greedy(List<PathPoint> path, double iou) {
        int keys = 1;
        int i = 0;
        while (i < path.size() - 1) {
            int farthest = i + 1;
            for (int j = i + 2; j < path.size(); j++) {
                farthest = near(path, i, j, iou) ? j : farthest;
            }
            i = farthest;
            keys++;
        }
        return keys;
    }

    private static int fewest(List<PathPoint> path, double iou) {
        List<Integer> keys = new ArrayList<>(List.of(1));
        for (int j = 1; j < path.size(); j++) {
            int best = Integer.MAX_VALUE;
            for (int i = 0; i < j; i++) {
                best = near(path, i, j, iou) ? Math.min(best, keys.get(i) + 1) : best;
            }
            keys.add(best);
        }
        return keys.getLast();
    }
}
