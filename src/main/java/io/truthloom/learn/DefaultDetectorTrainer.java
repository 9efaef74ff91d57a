package io.truthloom.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One thread trains for the life of the process: ND4J keeps memory for each thread that uses it. Nothing here loads
 * ND4J before that thread's first work.
 */
@Component
class DefaultDetectorTrainer implements DetectorTrainer {
    private static final long STOP_POLL_MILLIS = 500;

    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("training").daemon().factory());

    @Override
    public @Nullable Path train(
            List<String> classNames,
            List<LabelledImage> training,
            List<LabelledImage> validation,
            TrainingSettings settings,
            Path runFolder,
            TrainingListener listener,
            BooleanSupplier stop) {
        AtomicBoolean interrupted = new AtomicBoolean();
        BooleanSupplier stopOrInterrupted = () -> interrupted.get() || stop.getAsBoolean();
        if (!awaitTurn(stopOrInterrupted, interrupted)) {
            return null;
        }
        try {
            TrainingTask task = TrainingTaskFactory.create(
                    classNames, training, validation, settings, runFolder, listener, stopOrInterrupted);
            return await(() -> TrainingLoop.run(task), interrupted);
        } catch (RuntimeException | OutOfMemoryError e) {
            if (TrainingFailure.isOutOfMemory(e)) {
                throw TrainingFailure.outOfMemory(e, settings);
            }
            throw e;
        } finally {
            turn.release();
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String device() {
        return await(Device::describe, new AtomicBoolean());
    }

    private boolean awaitTurn(BooleanSupplier stop, AtomicBoolean interrupted) {
        while (!stop.getAsBoolean()) {
            try {
                if (turn.tryAcquire(STOP_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        }
        if (interrupted.get()) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Waits to the end even when interrupted, for the run must save and leave the training thread first. */
    private <T extends @Nullable Object> T await(Callable<T> work, AtomicBoolean interrupted) {
        Future<T> result = thread.submit(work);
        while (true) {
            try {
                return result.get();
            } catch (InterruptedException e) {
                interrupted.set(true);
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException problem) {
            return problem;
        }
        if (e.getCause() instanceof OutOfMemoryError outOfMemory) {
            throw outOfMemory;
        }
        return new LearnException("Training ended unexpectedly: " + e.getCause(), e);
    }
}
