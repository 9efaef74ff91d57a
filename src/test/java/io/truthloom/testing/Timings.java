package io.truthloom.testing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Milliseconds of the same thing done many times, printed as a row of a markdown table. */
public final class Timings {
    private final List<Double> millis = new ArrayList<>();

    public static void printHead() {
        System.out.println("| ms | p50 | p95 | max | n | load |");
        System.out.println("|---|---|---|---|---|---|");
    }

    public <T> T time(Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        add((System.nanoTime() - began) / 1e6);
        return result;
    }

    public void add(double oneMore) {
        millis.add(oneMore);
    }

    public void print(String what) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %d | %.1f |%n",
                what,
                at(0.5),
                at(0.95),
                at(1),
                millis.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public double mean() {
        return millis.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
    }

    /** The slowest of that share of them. */
    public double at(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
    }
}
