package io.truthloom.learn;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes the next batch on a thread of its own while the net learns from this one. Used by one thread. */
final class BatchAhead implements AutoCloseable {
    private final BatchMaker maker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("training-batches").daemon().factory());
    private @Nullable Future<Batch> next;
    private int nextIteration = -1;

    BatchAhead(BatchMaker maker) {
        this.maker = maker;
    }

    Batch take(int iteration) throws InterruptedException {
        Future<Batch> ready =
                next != null && nextIteration == iteration ? next : thread.submit(() -> maker.make(iteration));
        nextIteration = iteration + 1;
        next = thread.submit(() -> maker.make(iteration + 1));
        try {
            return ready.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LearnException known) {
                throw known;
            }
            throw new IllegalStateException("The batch of iteration " + iteration + " could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
