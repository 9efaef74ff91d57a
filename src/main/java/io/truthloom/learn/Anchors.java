package io.truthloom.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** K-means on 1 - IoU, as in YOLOv2 (Redmon and Farhadi 2017, section 2). */
final class Anchors {
    private static final int ROUNDS = 30;
    private static final int UNSCALED_COPIES = 2;
    private static final int SCALED_COPIES = 5;

    private Anchors() {}

    /**
     * @param sizes of the labelled boxes in grid cells
     * @param smallestScale augmentation draws scales between these two
     * @return {@code count} anchors or fewer, small ones first
     */
    static List<Anchor> cluster(List<Anchor> sizes, double smallestScale, double largestScale, int count) {
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("No boxes to take anchors from");
        }
        List<Anchor> seen = sizes.stream()
                .flatMap(size -> asTrained(size, smallestScale, largestScale))
                .sorted(Comparator.comparingDouble(size -> size.width() * size.height()))
                .toList();
        List<Anchor> centres = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            centres.add(seen.get((int) ((i + 0.5) * seen.size() / count)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            centres = means(seen, centres);
        }
        return centres.stream().distinct().toList();
    }

    private static Stream<Anchor> asTrained(Anchor size, double smallest, double largest) {
        List<Anchor> copies = new ArrayList<>();
        for (int i = 0; i < UNSCALED_COPIES; i++) {
            copies.add(size);
        }
        for (int i = 0; i < SCALED_COPIES; i++) {
            double scale = smallest * Math.pow(largest / smallest, (i + 0.5) / SCALED_COPIES);
            copies.add(new Anchor(size.width() * scale, size.height() * scale));
        }
        return copies.stream();
    }

    private static List<Anchor> means(List<Anchor> sizes, List<Anchor> centres) {
        double[] width = new double[centres.size()];
        double[] height = new double[centres.size()];
        int[] members = new int[centres.size()];
        for (Anchor size : sizes) {
            int nearest = nearest(size, centres);
            width[nearest] += size.width();
            height[nearest] += size.height();
            members[nearest]++;
        }
        List<Anchor> moved = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            moved.add(members[i] == 0 ? centres.get(i) : new Anchor(width[i] / members[i], height[i] / members[i]));
        }
        return moved;
    }

    private static int nearest(Anchor size, List<Anchor> centres) {
        int best = 0;
        for (int i = 1; i < centres.size(); i++) {
            if (size.iou(centres.get(i)) > size.iou(centres.get(best))) {
                best = i;
            }
        }
        return best;
    }
}
