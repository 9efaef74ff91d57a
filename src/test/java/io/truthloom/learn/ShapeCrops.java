package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Bright discs and squares of any colour and place on noise. */
final class ShapeCrops {
    static final List<String> CLASSES = List.of("round", "square");

    private ShapeCrops() {}

    static List<LabelledCrop> crops(int count, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledCrop> crops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RgbImage image = crop(i % 2, size, random);
            crops.add(new LabelledCrop(i % 2, () -> image));
        }
        return crops;
    }

    private static RgbImage crop(int kind, int size, SplittableRandom random) {
        byte[] pixels = new byte[size * size * 3];
        random.nextBytes(pixels);
        int[] colour = {150 + random.nextInt(100), 150 + random.nextInt(100), 150 + random.nextInt(100)};
        int radius = size / 4 + random.nextInt(size / 8);
        int x = size * 2 / 5 + random.nextInt(size / 5);
        int y = size * 2 / 5 + random.nextInt(size / 5);
        for (int at = 0; at < size * size; at++) {
            int dx = Math.abs(at % size - x);
            int dy = Math.abs(at / size - y);
            boolean inside = kind == 0 ? dx * dx + dy * dy < radius * radius : Math.max(dx, dy) < radius;
            for (int c = 0; c < 3; c++) {
                pixels[at * 3 + c] = (byte) (inside ? colour[c] : (pixels[at * 3 + c] & 0x3f) + 40);
            }
        }
        return new RgbImage(size, size, pixels);
    }
}
