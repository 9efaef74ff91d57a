package io.truthloom.exchange.nativearchive;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobId;
import io.truthloom.security.UserId;
import java.util.UUID;

/** A job whose process dies, or that is cancelled, at its n-th look for a wish to cancel. */
final class InterruptedJob implements JobContext {
    static final JobId ID = new JobId(UUID.randomUUID());

    static final class Died extends Error {}

    private final JobId id;
    private final UserId owner;
    private final Object parameters;
    private final boolean cancelled;
    private int checksLeft;
    Object result = "";

    InterruptedJob(UserId owner, Object parameters, int checksLeft) {
        this(ID, owner, parameters, checksLeft, false);
    }

    static InterruptedJob cancelled(UserId owner, Object parameters, int checksLeft) {
        return new InterruptedJob(new JobId(UUID.randomUUID()), owner, parameters, checksLeft, true);
    }

    private InterruptedJob(JobId id, UserId owner, Object parameters, int checksLeft, boolean cancelled) {
        this.id = id;
        this.cancelled = cancelled;
        this.owner = owner;
        this.parameters = parameters;
        this.checksLeft = checksLeft;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public UUID ownerId() {
        return owner.value();
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
    public void checkCancelled() {
        if (--checksLeft <= 0) {
            if (cancelled) {
                throw new JobCancelledException();
            }
            throw new Died();
        }
    }
}
