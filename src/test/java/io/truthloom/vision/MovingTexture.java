package io.truthloom.vision;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.Random;

/** A textured thing that moves on a curve over a still textured scene; its place is known exactly. */
final class MovingTexture {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private final double width;
    private final double height;
    private final double growth;
    private final byte[] scene = noise(7, WIDTH * HEIGHT, 60, 120);
    private final byte[] thing = noise(11, 64 * 64, 30, 225);

    /** @param growth factor of both sides from frame to frame */
    MovingTexture(double width, double height, double growth) {
        this.width = width;
        this.height = height;
        this.growth = growth;
    }

    Box box(int frame) {
        double scale = Math.pow(growth, frame);
        return Box.ofCentre(90 + frame * 3.7, 180 + 60 * Math.sin(frame / 15.0), width * scale, height * scale);
    }

    RgbImage draw(int frame) {
        return paint(box(frame));
    }

    RgbImage drawWithoutObject() {
        return paint(new Box(0, 0, 0, 0));
    }

    private RgbImage paint(Box box) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double u = (x + 0.5 - box.x1()) / box.width();
                double v = (y + 0.5 - box.y1()) / box.height();
                boolean inside = u >= 0 && u < 1 && v >= 0 && v < 1;
                double value = inside ? smooth(thing, 64, u * 12, v * 12) : smooth(scene, WIDTH, x / 4.0, y / 4.0);
                int at = (y * WIDTH + x) * 3;
                pixels[at] = pixels[at + 1] = pixels[at + 2] = (byte) Math.round(value);
            }
        }
        return new RgbImage(WIDTH, HEIGHT, pixels);
    }

    private static double smooth(byte[] noise, int columns, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double a = x - left;
        double b = y - top;
        double upper = at(noise, columns, left, top) * (1 - a) + at(noise, columns, left + 1, top) * a;
        double lower = at(noise, columns, left, top + 1) * (1 - a) + at(noise, columns, left + 1, top + 1) * a;
        return upper * (1 - b) + lower * b;
    }

    private static int at(byte[] noise, int columns, int x, int y) {
        return noise[y * columns + x] & 0xff;
    }

    private static byte[] noise(long seed, int length, int low, int high) {
        Random random = new Random(seed);
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) random.nextInt(low, high);
        }
        return noise;
    }
}
