package io.truthloom.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A running program that can't outlive its use: killed when cancelled, when it gives no sign of life for too long, when
 * closed, and when this JVM ends.
 */
final class ChildProcess implements AutoCloseable {
    /** Why it was killed. */
    enum Killed {
        NO,
        CANCELLED,
        SILENT
    }

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly), "end-children"));
    }

    private final Process process;
    private final ErrorText errors;
    private final Thread errorReader;
    private final BooleanSupplier cancelled;
    private final long patienceNanos;
    private volatile long lastSign = System.nanoTime();
    private volatile Killed killed = Killed.NO;

    private ChildProcess(Process process, Duration patience, BooleanSupplier cancelled) {
        this.process = process;
        this.cancelled = cancelled;
        this.patienceNanos = patience.toNanos();
        this.errors = new ErrorText();
        this.errorReader = Thread.ofVirtual().start(() -> errors.readAll(process.getErrorStream()));
        Thread.ofVirtual().start(this::watch);
    }

    /** @param patience how long it may keep silent; {@link #signOfLife()} starts that time anew */
    static ChildProcess start(ProcessBuilder builder, Duration patience, BooleanSupplier cancelled) {
        try {
            Process process = builder.start();
            ALIVE.add(process);
            process.onExit().thenRun(() -> ALIVE.remove(process));
            return new ChildProcess(process, patience, cancelled);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + builder.command().getFirst() + ": " + e.getMessage(), e);
        }
    }

    InputStream output() {
        return process.getInputStream();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    void signOfLife() {
        lastSign = System.nanoTime();
    }

    Killed killed() {
        return killed;
    }

    /** Waits for the end; the program's exit status. */
    int await() {
        try {
            int status = process.waitFor();
            errorReader.join();
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new java.util.concurrent.CancellationException("Interrupted while waiting for a program");
        }
    }

    /** What it wrote to its error stream; complete after {@link #await()}. */
    ErrorText errors() {
        return errors;
    }

    private void watch() {
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    kill(Killed.CANCELLED);
                } else if (System.nanoTime() - lastSign > patienceNanos) {
                    kill(Killed.SILENT);
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private void kill(Killed reason) {
        killed = reason;
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
