package io.truthloom.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first so many of any number of things, by a rank: lower is better. Equal ones stay in the order of adding. */
final class Best<T> {
    private final int most;
    private final PriorityQueue<Ranked<T>> kept;
    private long added;

    private record Ranked<T>(double rank, long order, T thing) {}

    Best(int most) {
        this.most = most;
        Comparator<Ranked<T>> first = Comparator.comparingDouble(Ranked::rank);
        kept = new PriorityQueue<>(first.thenComparingLong(Ranked::order).reversed());
    }

    void add(double rank, T thing) {
        kept.add(new Ranked<>(rank, added++, thing));
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /** Of all that were added. */
    long count() {
        return added;
    }

    List<T> inOrder() {
        List<T> worstFirst = new ArrayList<>();
        var rest = new PriorityQueue<>(kept);
        while (!rest.isEmpty()) {
            worstFirst.add(rest.poll().thing());
        }
        return worstFirst.reversed();
    }
}
