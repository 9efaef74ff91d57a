package io.truthloom.assist;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.NewJob;
import java.util.UUID;

/** Runs a handler on the test's own thread; may be cancelled after so many checks. */
final class DirectJob implements JobContext {
    private final JobId id = new JobId(UUID.randomUUID());
    private final NewJob job;
    private int checksLeft;
    Object result = "none";
    String message = "";
    String log = "";

    DirectJob(NewJob job, int checksLeft) {
        this.job = job;
        this.checksLeft = checksLeft;
    }

    static DirectJob of(NewJob job) {
        return new DirectJob(job, Integer.MAX_VALUE);
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public UUID ownerId() {
        return job.ownerId();
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return type.cast(job.parameters());
    }

    @Override
    public void progress(long done, long total, String newMessage) {
        message = newMessage;
    }

    @Override
    public void log(String line) {
        log += line;
    }

    @Override
    public void result(Object value) {
        result = value;
    }

    @Override
    public boolean cancelRequested() {
        return checksLeft <= 0;
    }

    @Override
    public boolean shuttingDown() {
        return false;
    }

    @Override
    public void checkCancelled() {
        checksLeft--;
        if (cancelRequested()) {
            throw new JobCancelledException();
        }
    }
}
