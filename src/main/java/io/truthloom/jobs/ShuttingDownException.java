package io.truthloom.jobs;

/** Leaves a handler because the process stops; the job stays RUNNING and is taken up again at the next start. */
public class ShuttingDownException extends RuntimeException {
    public ShuttingDownException() {
        super("The server is shutting down; the job goes on at the next start.");
    }
}
