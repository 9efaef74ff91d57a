package io.truthloom.learn;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One thread for the life of the process: ND4J keeps memory for each thread that uses it. */
@Component
class DefaultClassifierTrainer implements ClassifierTrainer {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("training-classifiers").daemon().factory());

    @Override
    public @Nullable Path train(
            List<String> classNames,
            List<LabelledCrop> training,
            List<LabelledCrop> validation,
            ClassifierSettings settings,
            Folders folders,
            ClassifierListener listener,
            BooleanSupplier stop) {
        check(classNames, training, validation);
        AtomicBoolean interrupted = new AtomicBoolean();
        ClassifierTraining work = new ClassifierTraining(
                classNames, settings, folders, listener, () -> interrupted.get() || stop.getAsBoolean());
        ClassifierTraining.Shrunk examples = work.shrink(training);
        ClassifierTraining.Shrunk unseen = work.shrink(validation);
        Future<@Nullable Path> result = thread.submit(() -> work.run(examples, unseen));
        try {
            return await(result, interrupted);
        } finally {
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void check(List<String> classNames, List<LabelledCrop> training, List<LabelledCrop> validation) {
        Set<Integer> seen = new HashSet<>();
        training.forEach(crop -> seen.add(crop.classIndex()));
        if (seen.size() < 2) {
            throw new LearnException(
                    "A classifier tells classes apart, and there are examples of fewer than two. Label others too.",
                    null);
        }
        validation.forEach(crop -> seen.add(crop.classIndex()));
        if (seen.stream().anyMatch(index -> index < 0 || index >= classNames.size())) {
            throw new IllegalArgumentException("A class index is not in the list");
        }
    }

    /** Waits to the end even when interrupted, for the run must leave the thread first. */
    private static @Nullable Path await(Future<@Nullable Path> result, AtomicBoolean interrupted) {
        while (true) {
            try {
                return result.get();
            } catch (InterruptedException e) {
                interrupted.set(true);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                if (e.getCause() instanceof OutOfMemoryError) {
                    throw new LearnException(
                            "The memory was not enough. Choose a smaller input size or batch, or give Java more.", e);
                }
                throw new LearnException("Training ended unexpectedly: " + e.getCause(), e);
            }
        }
    }
}
