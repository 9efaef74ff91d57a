package io.truthloom.jobs;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * One attempt at a job. Writes to the row go through transactions of their own, so that a handler's long transaction
 * neither hides its progress nor holds the row.
 */
class RunningJob implements JobContext {
    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(350);
    private static final long WISH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Job job;
    private final JobStore store;
    private final JobListeners listeners;
    private final TransactionOperations ownTransaction;
    private final JsonMapper json;
    private final BooleanSupplier stopping;

    private @Nullable Progress pending;
    private volatile String lastMessage = "";
    private long progressAt = System.nanoTime() - PROGRESS_NANOS;
    private long wishAt = System.nanoTime() - WISH_NANOS;
    private volatile boolean cancelled;
    private volatile boolean lost;
    private volatile @Nullable Object result;

    RunningJob(
            Job job,
            JobStore store,
            JobListeners listeners,
            TransactionOperations ownTransaction,
            JsonMapper json,
            BooleanSupplier stopping) {
        this.job = job;
        this.store = store;
        this.listeners = listeners;
        this.ownTransaction = ownTransaction;
        this.json = json;
        this.stopping = stopping;
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public UUID ownerId() {
        return job.ownerId();
    }

    @Override
    public int attempt() {
        return job.attempt();
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return json.treeToValue(job.parameters(), type);
    }

    @Override
    public synchronized void progress(long done, long total, String message) {
        pending = new Progress(done, total, message);
        lastMessage = message;
        if (System.nanoTime() - progressAt >= PROGRESS_NANOS) {
            flush();
        }
    }

    /** Writes the progress that sampling held back. */
    synchronized void flush() {
        Progress progress = pending;
        if (progress == null) {
            return;
        }
        pending = null;
        progressAt = System.nanoTime();
        ownTransaction.executeWithoutResult(transaction -> store.progress(id(), attempt(), progress));
        listeners.ring(id());
    }

    @Override
    public void log(String line) {
        ownTransaction.executeWithoutResult(transaction -> store.log(id(), line));
    }

    @Override
    public void result(Object value) {
        result = value;
    }

    String lastMessage() {
        return lastMessage;
    }

    @Nullable
    Object result() {
        return result;
    }

    @Override
    public boolean cancelRequested() {
        readWish();
        return cancelled;
    }

    @Override
    public boolean shuttingDown() {
        readWish();
        return lost || stopping.getAsBoolean();
    }

    @Override
    public void checkCancelled() {
        if (shuttingDown()) {
            throw new ShuttingDownException();
        }
        if (cancelRequested()) {
            throw new JobCancelledException();
        }
    }

    private synchronized void readWish() {
        if (System.nanoTime() - wishAt < WISH_NANOS) {
            return;
        }
        wishAt = System.nanoTime();
        JobStore.Wish wish = ownTransaction.execute(transaction -> store.wish(id()));
        cancelled = wish.cancel();
        lost = wish.attempt() != attempt();
    }
}
