package io.truthloom.analysis;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.ShuttingDownException;
import java.util.UUID;

/** A job on the test's own thread, which ends after so many checks, by a cancel or with its process. */
final class CountedChecks implements JobContext {
    private final EvaluateJob.Parameters parameters;
    private final UUID owner;
    private final boolean byCancel;
    private int left;

    CountedChecks(EvaluationId evaluation, UUID owner, int checks, boolean byCancel) {
        this.parameters = new EvaluateJob.Parameters(evaluation);
        this.owner = owner;
        this.left = checks;
        this.byCancel = byCancel;
    }

    static CountedChecks endless(EvaluationId evaluation, UUID owner) {
        return new CountedChecks(evaluation, owner, Integer.MAX_VALUE, false);
    }

    @Override
    public JobId id() {
        return new JobId(new UUID(0, 1));
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
    public void result(Object value) {}

    @Override
    public boolean cancelRequested() {
        return byCancel && left <= 0;
    }

    @Override
    public boolean shuttingDown() {
        return !byCancel && left <= 0;
    }

    @Override
    public void checkCancelled() {
        if (cancelRequested()) {
            throw new JobCancelledException();
        }
        if (shuttingDown()) {
            throw new ShuttingDownException();
        }
        left--;
    }
}
