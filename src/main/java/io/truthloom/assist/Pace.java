package io.truthloom.assist;

import io.truthloom.jobs.JobContext;

/** Progress in frames, with their rate: "frames 1,240 / 7,950 · 31/s". */
final class Pace {
    private final JobContext context;
    private final long total;
    private final long startNanos = System.nanoTime();

    Pace(JobContext context, long total) {
        this.context = context;
        this.total = total;
    }

    void at(long done) {
        double seconds = Math.max(1e-3, (System.nanoTime() - startNanos) / 1e9);
        context.progress(done, total, "frames %,d / %,d · %.0f/s".formatted(done, total, done / seconds));
    }
}
