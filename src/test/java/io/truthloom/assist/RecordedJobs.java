package io.truthloom.assist;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what was asked for; the tests run it themselves. */
final class RecordedJobs implements JobService {
    final List<NewJob> submitted = new ArrayList<>();

    @Override
    public JobId submit(NewJob job) {
        submitted.add(job);
        return new JobId(UUID.randomUUID());
    }

    @Override
    public Job get(JobId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Job> list(@Nullable UUID projectId, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> succeededKinds(UUID projectId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(JobId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retry(JobId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription subscribe(Consumer<Job> listener) {
        throw new UnsupportedOperationException();
    }
}
