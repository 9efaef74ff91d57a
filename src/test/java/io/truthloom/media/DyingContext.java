package io.truthloom.media;

import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobId;
import io.truthloom.security.UserId;
import java.util.UUID;

/** A job whose process dies when it is about to begin its n-th file. */
final class DyingContext implements JobContext {
    static final class Died extends RuntimeException {}

    private final UserId owner;
    private final ImportRequest request;
    private int filesUntilDeath;
    private Object result = "";

    DyingContext(UserId owner, ImportRequest request, int filesUntilDeath) {
        this.owner = owner;
        this.request = request;
        this.filesUntilDeath = filesUntilDeath;
    }

    ImportResult importResult() {
        return (ImportResult) result;
    }

    @Override
    public JobId id() {
        return new JobId(UUID.nameUUIDFromBytes(new byte[] {1}));
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
        return type.cast(request);
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
        if (filesUntilDeath-- == 0) {
            throw new Died();
        }
    }
}
