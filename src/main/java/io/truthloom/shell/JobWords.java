package io.truthloom.shell;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A job in words. */
public final class JobWords {
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

    /** "1,240 / 7,950 · 31/s · 3 min left"; as much of it as is known. */
    public static String numbers(Job job, Instant now) {
        if (job.total() <= 0) {
            return job.done() > 0 ? Formats.count(job.done()) : "";
        }
        String amount = Formats.count(job.done()) + " / " + Formats.count(job.total());
        Instant started = job.startedAt();
        if (job.state() != JobState.RUNNING || started == null || job.done() <= 0) {
            return amount;
        }
        double seconds = Duration.between(started, now).toMillis() / 1000.0;
        if (seconds < 2) {
            return amount;
        }
        double rate = job.done() / seconds;
        var left = Duration.ofSeconds(Math.round((job.total() - job.done()) / rate));
        return amount + " · " + rate(rate) + " · " + Formats.duration(left) + " left";
    }

    private static String rate(double perSecond) {
        return perSecond >= 10
                ? Math.round(perSecond) + "/s"
                : String.format(Locale.ENGLISH, perSecond >= 1 ? "%.1f/s" : "%.2f/s", perSecond);
    }
}
