package io.truthloom.exchange.nativearchive;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobId;
import io.truthloom.security.UserId;
import io.truthloom.testing.StillJob;
import java.util.UUID;

/** A job whose process dies, or that is cancelled, at its n-th look for a wish to cancel. */
final class InterruptedJob extends StillJob {
    static final JobId ID = new JobId(UUID.randomUUID());

    static final class Died extends Error {}

    private final boolean cancelled;
    private int checksLeft;

    InterruptedJob(UserId owner, Object parameters, int checksLeft) {
        this(ID, owner, parameters, checksLeft, false);
    }

    static InterruptedJob cancelled(UserId owner, Object parameters, int checksLeft) {
        return new InterruptedJob(new JobId(UUID.randomUUID()), owner, parameters, checksLeft, true);
    }

    private InterruptedJob(JobId id, UserId owner, Object parameters, int checksLeft, boolean cancelled) {
        super(id, owner.value(), parameters);
        this.cancelled = cancelled;
        this.checksLeft = checksLeft;
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
