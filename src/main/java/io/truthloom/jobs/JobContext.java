package io.truthloom.jobs;

import java.util.UUID;

/** What a handler has of its job. All methods may be called from any thread of the handler. */
public interface JobContext {
    JobId id();

    UUID ownerId();

    /** 1 on the first try, more after the process died or the job was retried. */
    int attempt();

    <T> T parameters(Class<T> type);

    /** Sampled: call it as often as you like, a few writes a second reach the row and the listeners. */
    void progress(long done, long total, String message);

    /** Appends a line to the job's log. */
    void log(String line);

    /** Keeps {@code value} (a record) as the job's result. */
    void result(Object value);

    /** True when a person asked to cancel. Cheap: the row is read at most twice a second. */
    boolean cancelRequested();

    /** True when this process is stopping: save and return by {@link ShuttingDownException}; the job goes on elsewhere. */
    boolean shuttingDown();

    /**
     * @throws JobCancelledException when {@link #cancelRequested()}
     * @throws ShuttingDownException when {@link #shuttingDown()}
     */
    void checkCancelled();
}
