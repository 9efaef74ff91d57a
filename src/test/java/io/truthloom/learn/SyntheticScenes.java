package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Bright red and blue blocks on a still, dim, textured scene: easy enough to learn in seconds. */
final class SyntheticScenes {
    static final List<String> CLASSES = List.of("red", "blue");

    private SyntheticScenes() {}

    static List<LabelledImage> scenes(int count, int width, int height, long seed) {
        RgbImage background = texture(width, height);
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledImage> scenes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenes.add(scene(background, random));
        }
        return scenes;
    }

    private static LabelledImage scene(RgbImage background, RandomGenerator random) {
        byte[] pixels = background.pixels().clone();
        List<LabelledBox> boxes = new ArrayList<>();
        for (int tries = 0; tries < 4; tries++) {
            int w = 14 + random.nextInt(8);
            int h = 16 + random.nextInt(10);
            int x = random.nextInt(background.width() - w);
            int y = random.nextInt(background.height() - h);
            Box box = new Box(x, y, x + w, y + h);
            if (boxes.stream().noneMatch(other -> other.box().intersectionArea(box) > 0)) {
                int kind = random.nextInt(2);
                fill(pixels, background.width(), box, kind == 0 ? new int[] {230, 40, 30} : new int[] {30, 60, 230});
                boxes.add(new LabelledBox(kind, box));
            }
        }
        return LabelledImage.of(new RgbImage(background.width(), background.height(), pixels), background, boxes);
    }

    private static void fill(byte[] pixels, int width, Box box, int[] colour) {
        for (int y = (int) box.y1(); y < box.y2(); y++) {
            for (int x = (int) box.x1(); x < box.x2(); x++) {
                for (int c = 0; c < 3; c++) {
                    pixels[(y * width + x) * 3 + c] = (byte) colour[c];
                }
            }
        }
    }

    private static RgbImage texture(int width, int height) {
        SplittableRandom random = new SplittableRandom(7);
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (80 + random.nextInt(30));
        }
        return new RgbImage(width, height, pixels);
    }
}
