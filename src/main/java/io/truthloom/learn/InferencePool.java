package io.truthloom.learn;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** The few threads that predict, whoever asks: ND4J keeps memory for each thread that uses it, and virtual ones are many. */
@Component
public class InferencePool {
    static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("inference-", 1).daemon().factory());

    /** Waits for the result. What {@code work} throws is thrown here. */
    public <T> T run(Callable<T> work) {
        Future<T> result = threads.submit(work);
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LearnException("Interrupted while waiting for a detection.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new LearnException("The detector failed: " + e.getCause(), e);
        }
    }
}
