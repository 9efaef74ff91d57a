package io.truthloom.media;

import io.truthloom.jobs.JobId;
import io.truthloom.security.UserId;
import io.truthloom.testing.StillJob;
import java.util.UUID;

/** A job whose process dies when it is about to begin its n-th file. */
final class DyingContext extends StillJob {
    static final class Died extends RuntimeException {}

    private int filesUntilDeath;

    DyingContext(UserId owner, ImportRequest request, int filesUntilDeath) {
        super(new JobId(UUID.nameUUIDFromBytes(new byte[] {1})), owner.value(), request);
        this.filesUntilDeath = filesUntilDeath;
    }

    ImportResult importResult() {
        return (ImportResult) result();
    }

    @Override
    public void checkCancelled() {
        if (filesUntilDeath-- == 0) {
            throw new Died();
        }
    }
}
