package io.truthloom.jobs;

/**
 * The work of one kind of job; a Spring bean. It may be called again for the same job after the process died in the
 * middle ({@link JobContext#attempt()} counts), so it either starts over cleanly or goes on from what it saved.
 * Runs with the job's owner as the current user.
 */
public interface JobHandler {
    String kind();

    /**
     * Returning ends the job as SUCCEEDED, {@link JobCancelledException} as CANCELLED, any other exception as FAILED
     * with its message shown to the owner.
     */
    void run(JobContext context) throws Exception;
}
