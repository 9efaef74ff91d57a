package io.truthloom.exchange;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A job that nobody watches. */
class PlainContext implements JobContext {
    private final JobId id = new JobId(UUID.randomUUID());
    private final Object parameters;
    private final List<String> logged = new ArrayList<>();
    private boolean cancelled;

    PlainContext(Object parameters) {
        this.parameters = parameters;
    }

    List<String> logged() {
        return logged;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public UUID ownerId() {
        return new UUID(0, 0);
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return type.cast(parameters);
    }

    @Override
    public void progress(long done, long total, String message) {}

    @Override
    public void log(String line) {
        logged.add(line);
    }

    @Override
    public void result(Object value) {}

    @Override
    public boolean cancelRequested() {
        return cancelled;
    }

    @Override
    public boolean shuttingDown() {
        return false;
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new JobCancelledException();
        }
    }
}
