package io.truthloom.learn;

import java.util.Locale;

/** Why a run ended, as a sentence that says which setting to change. */
final class TrainingFailure {
    private static final int DEEPEST_CAUSE = 10;

    private TrainingFailure() {}

    static LearnException outOfMemory(Throwable failure, TrainingSettings settings) {
        Integer width = settings.inputWidth();
        return new LearnException(
                ("The memory was not enough for the run. Start one with fewer crops a batch (it had %d) or a smaller input"
                                + " width%s, or give Java more memory. Its last checkpoint is kept.")
                        .formatted(settings.batchSize(), width == null ? "" : " (it was %d)".formatted(width)),
                failure);
    }

    static LearnException notANumber(int iteration, int savedIteration, TrainingSettings settings) {
        String kept = savedIteration > 0
                ? " The weights of iteration %,d, when all was well, are kept.".formatted(savedIteration)
                : "";
        return new LearnException(
                "The loss is no longer a number after %d iterations. Start a run with a lower learning rate (it was %s; try %s).%s"
                        .formatted(iteration, settings.learningRate(), settings.learningRate() / 10, kept),
                null);
    }

    /** JavaCPP says it by OutOfMemoryError, native code by messages alone. */
    static boolean isOutOfMemory(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof OutOfMemoryError
                    || message.contains("out of memory")
                    || message.contains("bad_alloc")
                    || message.contains("cannot allocate memory")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
