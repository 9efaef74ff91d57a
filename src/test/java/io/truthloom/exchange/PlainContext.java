package io.truthloom.exchange;

import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobId;
import io.truthloom.testing.StillJob;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A job that is cancelled when a test says so. */
class PlainContext extends StillJob {
    private final List<String> logged = new ArrayList<>();
    private boolean cancelled;

    PlainContext(Object parameters) {
        super(new JobId(UUID.randomUUID()), new UUID(0, 0), parameters);
    }

    List<String> logged() {
        return logged;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void log(String line) {
        logged.add(line);
    }

    @Override
    public boolean cancelRequested() {
        return cancelled;
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new JobCancelledException();
        }
    }
}
