package io.truthloom.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The bell: tells this process's listeners that a job's row changed. */
@Component
class JobListeners {
    private static final Logger LOG = LoggerFactory.getLogger(JobListeners.class);

    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private final JobStore store;

    JobListeners(JobStore store) {
        this.store = store;
    }

    JobService.Subscription add(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void ring(JobId id) {
        if (listeners.isEmpty()) {
            return;
        }
        store.find(id).ifPresent(job -> listeners.forEach(listener -> tell(listener, job)));
    }

    private static void tell(Consumer<Job> listener, Job job) {
        try {
            listener.accept(job);
        } catch (RuntimeException e) {
            LOG.warn("A listener of job {} failed", job.id(), e);
        }
    }
}
