package io.truthloom.sample;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Who moves through the clip; the seed varies paces and starts a little. */
final class Cast {
    private Cast() {}

    static List<Mover> of(long seed) {
        Random random = new Random(seed);
        return List.of(
                new Car(route(random, -60, 3.1), 205, 96, new Color(176, 38, 40)),
                new Car(route(random, 760, -2.4), 262, 138, new Color(44, 92, 168)),
                new Car(route(random, -520, 3.3), 207, 104, new Color(206, 190, 70)),
                new Car(route(random, 1320, -3.0), 258, 128, new Color(225, 226, 228)),
                new Walker(route(random, 40, 1.15), 160, 62, new Color(48, 120, 88), new Color(50, 52, 70), 0.3),
                new Walker(route(random, 610, -0.95), 156, 58, new Color(184, 120, 40), new Color(40, 44, 60), 1.7),
                new Walker(route(random, 330, 0.7), 300, 96, new Color(150, 44, 110), new Color(64, 60, 92), 2.6),
                new Walker(route(random, 700, -1.6), 326, 112, new Color(60, 64, 72), new Color(108, 96, 76), 4.0),
                new Walker(route(random, -110, 1.35), 284, 88, new Color(206, 74, 52), new Color(38, 40, 48), 5.1),
                new Ball(route(random, 90, 1.9), 338, 13, 34, new Color(240, 130, 30)),
                new Ball(route(random, 660, -1.25), 318, 10, 18, new Color(60, 170, 220)));
    }

    static List<Mover> backToFront(List<Mover> movers, int frame) {
        return movers.stream()
                .sorted(Comparator.comparingDouble(mover -> mover.ground(frame)))
                .toList();
    }

    private static Route route(Random random, double startX, double speed) {
        double start = startX + 20 * (random.nextDouble() - 0.5);
        double pace = speed * (0.92 + 0.16 * random.nextDouble());
        return new Route(start, pace, 6 + 8 * random.nextDouble(), 90 + 60 * random.nextDouble());
    }
}
