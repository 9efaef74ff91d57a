package io.truthloom.media;

import io.truthloom.jobs.JobContext;

/** Turns files and frames into a job's progress: each file counts {@value #STEPS} steps. */
final class ImportProgress {
    private static final long STEPS = 1000;

    private final JobContext context;
    private final int files;
    private int begun;
    private String name = "";

    ImportProgress(JobContext context, int files) {
        this.context = context;
        this.files = files;
    }

    void begin(String shownName) {
        begun++;
        name = shownName;
        report(0, "");
    }

    void frames(int done, int announced) {
        long steps = announced <= 0 ? 0 : Math.min(STEPS, STEPS * done / announced);
        report(steps, announced <= 0 ? ": frame %,d".formatted(done) : ": frame %,d of %,d".formatted(done, announced));
    }

    void end(String summary) {
        context.progress(STEPS * files, STEPS * files, summary);
    }

    private void report(long steps, String detail) {
        String which = files == 1 ? "" : "%,d of %,d files · ".formatted(begun, files);
        context.progress((begun - 1) * STEPS + steps, STEPS * files, which + name + detail);
    }
}
