package io.truthloom.assist.path;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random walks with jitter, hidden stretches, absences and fixed points. */
final class Paths {
    private Paths() {}

    static Arbitrary<List<PathPoint>> any() {
        return Arbitraries.integers()
                .between(1, 160)
                .flatMap(length -> Arbitraries.longs().map(seed -> walk(length, new Random(seed))));
    }

    static List<PathPoint> walk(int length, Random random) {
        List<PathPoint> path = new ArrayList<>();
        double x = 200;
        double y = 100;
        double width = 30 + random.nextInt(60);
        double height = 30 + random.nextInt(60);
        double speed = random.nextDouble() * 4;
        double jitter = random.nextDouble() * 3;
        boolean occluded = false;
        boolean outside = false;
        for (int i = 0; i < length; i++) {
            x += speed + jitter * random.nextGaussian();
            y += jitter * random.nextGaussian();
            width = Math.max(5, width + random.nextGaussian());
            height = Math.max(5, height + random.nextGaussian());
            occluded ^= random.nextInt(40) == 0;
            outside ^= random.nextInt(60) == 0;
            boolean fixed = random.nextInt(25) == 0;
            path.add(new PathPoint(7 + i, Box.ofCentre(x, y, width, height), 1, occluded, outside, fixed));
        }
        return path;
    }
}
