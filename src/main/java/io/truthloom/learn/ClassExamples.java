package io.truthloom.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Examples as a network takes them, as they are and mirrored, drawn so that every class comes as often.
 *
 * @param shape of one of them
 * @param classes for each example
 * @param plain values of one input each
 * @param mirrored parallel to {@code plain}
 */
record ClassExamples(long[] shape, List<Integer> classes, List<float[]> plain, List<float[]> mirrored) {
    int size() {
        return classes.size();
    }

    List<List<Integer>> byClass() {
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            while (all.size() <= classes.get(i)) {
                all.add(new ArrayList<>());
            }
            all.get(classes.get(i)).add(i);
        }
        return all.stream().filter(some -> !some.isEmpty()).toList();
    }

    /** @return index of the example; the class first, then one of it */
    static int draw(List<List<Integer>> byClass, RandomGenerator random) {
        List<Integer> some = byClass.get(random.nextInt(byClass.size()));
        return some.get(random.nextInt(some.size()));
    }

    static byte[] mirrored(byte[] pixels, int width) {
        byte[] result = new byte[pixels.length];
        for (int from = 0; from < pixels.length; from += 3) {
            int pixel = from / 3;
            int to = (pixel / width * width + width - 1 - pixel % width) * 3;
            System.arraycopy(pixels, from, result, to, 3);
        }
        return result;
    }
}
