package io.truthloom.exchange.tables;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers as label files write them. */
public final class Numbers {
    private static final int MAX_LENGTH = 40;
    /** No picture has so many pixels a side. */
    private static final double MAX = 1e9;

    private Numbers() {}

    /** Empty for what is no number, not finite, far beyond any picture, or of absurd length. */
    public static OptionalDouble finite(String text) {
        if (text.length() > MAX_LENGTH) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Math.abs(value) <= MAX ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A whole number of 32 bits, also where it is written as "3.0". */
    public static OptionalInt whole(String text) {
        OptionalDouble value = finite(text);
        return value.isPresent() && value.getAsDouble() == (int) value.getAsDouble()
                ? OptionalInt.of((int) value.getAsDouble())
                : OptionalInt.empty();
    }

    /** All of them; empty where one is not finite. */
    public static double[] allFinite(String[] texts, int from, int to) {
        double[] values = new double[to - from];
        for (int i = from; i < to; i++) {
            OptionalDouble value = finite(texts[i]);
            if (value.isEmpty()) {
                return new double[0];
            }
            values[i - from] = value.getAsDouble();
        }
        return values;
    }
}
