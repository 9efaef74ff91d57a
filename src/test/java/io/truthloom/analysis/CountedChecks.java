package io.truthloom.analysis;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.ShuttingDownException;
import io.truthloom.testing.StillJob;
import java.util.UUID;

/** A job on the test's own thread, which ends after so many checks, by a cancel or with its process. */
final class CountedChecks extends StillJob {
    private final boolean byCancel;
    private int left;

    CountedChecks(EvaluationId evaluation, UUID owner, int checks, boolean byCancel) {
        super(new JobId(new UUID(0, 1)), owner, new EvaluateJob.Parameters(evaluation));
        this.left = checks;
        this.byCancel = byCancel;
    }

    static CountedChecks endless(EvaluationId evaluation, UUID owner) {
        return new CountedChecks(evaluation, owner, Integer.MAX_VALUE, false);
    }

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
