package io.truthloom.testing;

import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobId;
import java.util.UUID;

/** A job on its first try that nobody watches or stops; tests say what else happens to it. */
public class StillJob implements JobContext {
    private final JobId id;
    private final UUID owner;
    private final Object parameters;
    private Object result = "";

    public StillJob(JobId id, UUID owner, Object parameters) {
        this.id = id;
        this.owner = owner;
        this.parameters = parameters;
    }

    /** What the handler left last; empty text before. */
    public Object result() {
        return result;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public UUID ownerId() {
        return owner;
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
    public void log(String line) {}

    @Override
    public void result(Object value) {
        result = value;
    }

    @Override
    public boolean cancelRequested() {
        return false;
    }

    @Override
    public boolean shuttingDown() {
        return false;
    }

    @Override
    public void checkCancelled() {}
}
