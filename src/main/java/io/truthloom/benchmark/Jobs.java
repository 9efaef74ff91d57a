package io.truthloom.benchmark;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;

/** Waits for jobs and says on the error stream how they go. */
final class Jobs {
    private static final long POLL_MILLIS = 100;
    private static final long TELL_NANOS = 10_000_000_000L;

    private final JobService jobs;

    Jobs(JobService jobs) {
        this.jobs = jobs;
    }

    /** Seconds from its start to its end. */
    double await(JobId id) throws InterruptedException {
        long told = System.nanoTime();
        Job job = jobs.get(id);
        while (!job.state().isFinished()) {
            Thread.sleep(POLL_MILLIS);
            job = jobs.get(id);
            if (System.nanoTime() - told > TELL_NANOS) {
                System.err.println(job.title() + ": " + job.message());
                told = System.nanoTime();
            }
        }
        if (job.state() != JobState.SUCCEEDED || job.startedAt() == null || job.finishedAt() == null) {
            throw new IllegalStateException(job.title() + ": " + job.message() + "\n" + job.log());
        }
        return java.time.Duration.between(job.startedAt(), job.finishedAt()).toMillis() / 1000.0;
    }
}
