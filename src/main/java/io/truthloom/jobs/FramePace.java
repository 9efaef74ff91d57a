package io.truthloom.jobs;

/** Progress in frames, with their rate: "frames 1,240 / 7,950 · 31/s". */
public final class FramePace {
    private final JobContext context;
    private final long total;
    private long from;
    private long startNanos = System.nanoTime();

    public FramePace(JobContext context, long total) {
        this.context = context;
        this.total = total;
    }

    /** So many were done by a try before, and don't count for the rate. */
    public void from(long done) {
        from = done;
        startNanos = System.nanoTime();
    }

    public void at(long done) {
        double seconds = Math.max(1e-3, (System.nanoTime() - startNanos) / 1e9);
        context.progress(done, total, "frames %,d / %,d · %.0f/s".formatted(done, total, (done - from) / seconds));
    }
}
