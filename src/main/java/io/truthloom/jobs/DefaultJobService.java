package io.truthloom.jobs;

import io.truthloom.common.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultJobService implements JobService {
    private static final int PAGE = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JobStore store;
    private final JobListeners listeners;
    private final JobQueue queue;
    private final JobAccess access;
    private final Clock clock;

    DefaultJobService(JobStore store, JobListeners listeners, JobQueue queue, JobAccess access, Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.queue = queue;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional
    public JobId submit(NewJob job) {
        JobId id = new JobId(UUID.randomUUID());
        store.insert(id, job, clock.instant());
        queue.add(id);
        return id;
    }

    @Override
    public Job get(JobId id) {
        return store.find(id)
                .filter(job -> access.canSee(job.ownerId(), job.projectId()))
                .orElseThrow(() -> new NotFoundException("Job " + id));
    }

    @Override
    public List<Job> list(@Nullable UUID projectId, int limit) {
        List<Job> seen = new ArrayList<>();
        for (int offset = 0; seen.size() < limit; offset += PAGE) {
            List<Job> page = store.page(projectId, offset, PAGE);
            page.stream()
                    .filter(job -> access.canSee(job.ownerId(), job.projectId()))
                    .limit(limit - seen.size())
                    .forEach(seen::add);
            if (page.size() < PAGE) {
                break;
            }
        }
        return List.copyOf(seen);
    }

    @Override
    public Set<String> succeededKinds(UUID projectId) {
        return access.canSee(NOBODY, projectId) ? store.succeededKinds(projectId) : Set.of();
    }

    @Override
    @Transactional
    public void cancel(JobId id) {
        get(id);
        store.requestCancel(id, clock.instant());
        AfterCommit.run(() -> listeners.ring(id));
    }

    @Override
    @Transactional
    public void retry(JobId id) {
        get(id);
        if (store.requeue(id)) {
            queue.add(id);
        }
    }

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        return listeners.add(listener);
    }
}
