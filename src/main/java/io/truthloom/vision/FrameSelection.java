package io.truthloom.vision;

import org.jspecify.annotations.Nullable;

/**
 * Which frames of a video are taken: {@code first}, {@code first + step}, ... up to {@code last}.
 *
 * @param step 1 or more; 1 takes each
 * @param first 0-based, in presentation order
 * @param last inclusive, not before {@code first}; null: to the end
 */
public record FrameSelection(int step, int first, @Nullable Integer last) {
    public static final FrameSelection ALL = new FrameSelection(1, 0, null);

    public FrameSelection {
        if (step < 1 || first < 0 || last != null && last < first) {
            throw new IllegalArgumentException("Every %d. frame from %d to %s".formatted(step, first, last));
        }
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** Of a video that has {@code available} frames; 0 where it ends before {@code first}. */
    public int count(int available) {
        long end = last == null ? available - 1L : Math.min(last, available - 1L);
        return end < first ? 0 : (int) ((end - first) / step) + 1;
    }

    /** The condition of FFmpeg's filter {@code select}, where {@code n} counts decoded frames. */
    String condition() {
        String end = last == null ? "" : "*lte(n," + last + ")";
        return "gte(n,%d)%s*not(mod(n-%d,%d))".formatted(first, end, first, step);
    }
}
