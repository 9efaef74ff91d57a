package io.truthloom.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deals whole units out to the sides: each in turn, largest first, to the side that lacks most frames. */
record Dealing(SplitPolicy policy) {
    Map<Splits.Source, Split> of(Collection<List<Splits.Source>> units) {
        List<List<Splits.Source>> order = new ArrayList<>(units);
        order.sort(Comparator.<List<Splits.Source>>comparingInt(unit -> -frames(unit))
                .thenComparing(Dealing::lowestHash));
        int all = units.stream().mapToInt(Dealing::frames).sum();
        Map<Split, Double> lacking = new EnumMap<>(Split.class);
        int[] shares = Splits.shares(policy);
        for (Split side : Split.values()) {
            lacking.put(side, all * shares[side.ordinal()] / 100.0);
        }
        List<Split> unused = new ArrayList<>(lacking.keySet());
        unused.removeIf(side -> shares[side.ordinal()] == 0);
        Map<Splits.Source, Split> dealt = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            boolean lastChances = order.size() - i <= unused.size();
            Split side = (lastChances ? unused : List.of(Split.values()))
                    .stream().max(Comparator.comparing(lacking::get)).orElse(Split.TRAIN);
            unused.remove(side);
            lacking.merge(side, (double) -frames(order.get(i)), Double::sum);
            order.get(i).forEach(source -> dealt.put(source, side));
        }
        return dealt;
    }

    private static int frames(List<Splits.Source> unit) {
        return unit.stream().mapToInt(source -> source.frames().size()).sum();
    }

    private static String lowestHash(List<Splits.Source> unit) {
        return unit.stream()
                .map(Splits.Source::sha256)
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
