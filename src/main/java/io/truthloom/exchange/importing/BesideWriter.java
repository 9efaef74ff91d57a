package io.truthloom.exchange.importing;

import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Writes one part while the next is made ready: the database and this process each have a core to do. */
final class BesideWriter implements AutoCloseable {
    private final CurrentUser user;
    private final UserId who;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("label-import").daemon().factory());
    private @Nullable Future<?> pending;

    /** It writes as who is the current user now. */
    BesideWriter(CurrentUser user) {
        this.user = user;
        this.who = user.id();
    }

    /** Waits for the part before, then goes on beside. @throws RuntimeException what the part before failed with */
    void write(Runnable work) {
        finish();
        pending = thread.submit(() -> user.runAs(who, work));
    }

    /** Waits for the last part. */
    void finish() {
        Future<?> last = pending;
        pending = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A part of the import failed", e.getCause());
        }
    }

    /** Waits for what is being written, whatever became of it. */
    @Override
    public void close() {
        thread.close();
    }
}
