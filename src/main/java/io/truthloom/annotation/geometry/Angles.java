package io.truthloom.annotation.geometry;

/** Degrees, clockwise on the screen (y is down). */
final class Angles {
    private Angles() {}

    /** The same direction in [0, 360). */
    static double normalise(double degrees) {
        double turned = degrees % 360;
        double positive = turned < 0 ? turned + 360 : turned;
        // -1e-15 + 360 rounds to 360 itself
        return positive >= 360 ? 0 : positive;
    }

    /** The direction between two, by the short way; exactly half a turn apart goes clockwise (+180). */
    static double between(double from, double to, double t) {
        double difference = normalise(to - from);
        double shortWay = difference > 180 ? difference - 360 : difference;
        return normalise(from + shortWay * t);
    }
}
