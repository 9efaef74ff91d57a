package io.truthloom.jobs;

/** Thrown by {@link JobContext#checkCancelled()} to leave a handler; what was kept so far is the handler's choice. */
public class JobCancelledException extends RuntimeException {
    public JobCancelledException() {
        super("Cancelled");
    }
}
