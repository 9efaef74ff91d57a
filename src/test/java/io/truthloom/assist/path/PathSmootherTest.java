package io.truthloom.assist.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathSmootherTest {
    @Provide
    Arbitrary<List<PathPoint>> paths() {
        return Paths.any();
    }

    @Property
    void fixed_and_outside_points_do_not_move(@ForAll("paths") List<PathPoint> path) {
        List<PathPoint> smooth = PathSmoother.smooth(path);
        assertThat(smooth).hasSameSizeAs(path);
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).fixed() || path.get(i).outside()) {
                assertThat(smooth.get(i)).isEqualTo(path.get(i));
            }
        }
    }

    @Example
    void jitter_on_a_straight_way_shrinks_to_less_than_half() {
        Random random = new Random(5);
        List<PathPoint> path = IntStream.range(0, 200)
                .mapToObj(i -> PathPoint.seen(i, noisy(i, random, 3), 1))
                .toList();
        assertThat(error(PathSmoother.smooth(path))).isLessThan(error(path) / 2);
    }

    @Example
    void a_straight_way_stays_as_it_is_up_to_its_ends() {
        List<PathPoint> path = IntStream.range(0, 50)
                .mapToObj(i -> PathPoint.seen(i, noisy(i, new Random(), 0), 1))
                .toList();
        assertThat(error(PathSmoother.smooth(path))).isLessThan(1e-6);
    }

    private static Box noisy(int frame, Random random, double sigma) {
        return Box.ofCentre(50 + 2 * frame + sigma * random.nextGaussian(), 80 + sigma * random.nextGaussian(), 30, 60);
    }

    private static double error(List<PathPoint> path) {
        return path.stream()
                .mapToDouble(p -> Math.abs(p.box().centreX() - 50 - 2 * p.frame()))
                .average()
                .orElseThrow();
    }
}
