package io.truthloom.jobs;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Durable jobs: the row is the truth, listeners are only the bell. Does not check who asks by itself beyond
 * {@link JobAccess}: a job is visible to those who may see its project, and to its owner.
 */
public interface JobService {
    /** Joins the caller's transaction: job and what it is for exist together or not at all. */
    JobId submit(NewJob job);

    /** @throws io.truthloom.common.NotFoundException also when the current user may not see it */
    Job get(JobId id);

    /** Newest first; jobs of that project, or all that the current user may see where {@code projectId} is null. */
    List<Job> list(@org.jspecify.annotations.Nullable UUID projectId, int limit);

    /** Kinds of which the project had a job that succeeded; empty for who may not see the project. */
    Set<String> succeededKinds(UUID projectId);

    /** Asks to stop; a queued job is cancelled at once, a running one at its next check. No effect on a finished one. */
    void cancel(JobId id);

    /** Puts a FAILED or CANCELLED job back into the queue. */
    void retry(JobId id);

    /** Called (on any thread) after a job's row changed; close the handle to stop. */
    Subscription subscribe(Consumer<Job> listener);

    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
