package io.truthloom.shell;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** A job in words. */
public final class JobWords {
    /** Kinds that report shares of their work: nothing a person would count, their message says the rest. */
    private static final Set<String> IN_SHARES = Set.of("import", "sample", "train", "archive", "restore");

    private static final double SECONDS_FOR_A_GUESS = 2;
    private static final double SHARE_FOR_A_GUESS = 0.03;

    private JobWords() {}

    public static String state(Job job) {
        if (job.cancelRequested() && !job.state().isFinished()) {
            return "Stopping";
        }
        return switch (job.state()) {
            case QUEUED -> "Waiting";
            case RUNNING -> "Running";
            case SUCCEEDED -> "Done";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    /** "1,240 / 7,950 · 31/s · 3 min left", or "16 % · 3 min left"; as much of it as is known. */
    public static String numbers(Job job, Instant now) {
        if (job.total() <= 0) {
            return job.done() > 0 ? Formats.count(job.done()) : "";
        }
        boolean counted = !IN_SHARES.contains(job.kind());
        double share = (double) job.done() / job.total();
        String amount = counted
                ? Formats.count(job.done()) + " / " + Formats.count(job.total())
                : Math.round(100 * share) + " %";
        Instant started = job.startedAt();
        if (job.state() != JobState.RUNNING || started == null || job.done() <= 0) {
            return amount;
        }
        double seconds = Duration.between(started, now).toMillis() / 1000.0;
        if (seconds < SECONDS_FOR_A_GUESS || share < SHARE_FOR_A_GUESS || share >= 1) {
            return amount;
        }
        double rate = job.done() / seconds;
        var left = Duration.ofSeconds(Math.round((job.total() - job.done()) / rate));
        String pace = counted ? " · " + rate(rate) : "";
        return amount + pace + " · " + Formats.duration(left) + " left";
    }

    private static String rate(double perSecond) {
        return perSecond >= 10
                ? Math.round(perSecond) + "/s"
                : String.format(Locale.ENGLISH, perSecond >= 1 ? "%.1f/s" : "%.2f/s", perSecond);
    }
}
