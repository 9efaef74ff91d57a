package io.truthloom.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.truthloom.common.Explained;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs one attempt at a job on a thread of the scheduler and writes down how it ended. */
@Component
class JobRunner implements ExecutionHandler<Void> {
    /** A job that took the process down this often in a row is not tried again. */
    static final int OPEN_TRIES_LIMIT = 10;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final JobListeners listeners;
    private final ObjectProvider<JobHandler> handlers;
    private final ObjectProvider<JobAccess> access;
    private final TransactionTemplate ownTransaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<JobId> running = ConcurrentHashMap.newKeySet();

    JobRunner(
            JobStore store,
            JobListeners listeners,
            ObjectProvider<JobHandler> handlers,
            ObjectProvider<JobAccess> access,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.handlers = handlers;
        this.access = access;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext execution) {
        JobId id = new JobId(UUID.fromString(instance.getId()));
        running.add(id);
        try {
            return store.begin(id, clock.instant())
                    .map(begun -> attempt(begun, execution))
                    .orElse(removed(id));
        } finally {
            running.remove(id);
        }
    }

    /** A heartbeat was missed: by a process that died, or by this one while the machine slept. */
    void onDead(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        JobId id = new JobId(UUID.fromString(complete.getExecution().getId()));
        if (running.contains(id)) {
            return;
        }
        LOG.info("Taking up job {} again, which {} left behind", id, complete.getExecution().pickedBy);
        operations.reschedule(complete, clock.instant());
    }

    private CompletionHandler<Void> attempt(JobStore.Begun begun, ExecutionContext execution) {
        Job job = begun.job();
        listeners.ring(job.id());
        RunningJob context = new RunningJob(
                job, store, listeners, ownTransaction, json, execution.getSchedulerState()::isShuttingDown);
        JobOutcome outcome = begun.openTries() > OPEN_TRIES_LIMIT ? tooOften() : run(job, context);
        context.flush();
        CompletionHandler<Void> completion = switch (outcome) {
            case JobOutcome.Succeeded() -> end(context, JobState.SUCCEEDED, "");
            case JobOutcome.Cancelled() -> end(context, JobState.CANCELLED, "Cancelled");
            case JobOutcome.Failed(String message) -> end(context, JobState.FAILED, message);
            case JobOutcome.Interrupted() -> leave(job);
        };
        listeners.ring(job.id());
        return completion;
    }

    private JobOutcome run(Job job, RunningJob context) {
        try {
            JobHandler handler = handlers.stream()
                    .filter(candidate -> candidate.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No handler for jobs of kind " + job.kind()));
            access.getObject().runAs(job.ownerId(), () -> HandlerFailure.run(handler, context));
            return new JobOutcome.Succeeded();
        } catch (JobCancelledException e) {
            return new JobOutcome.Cancelled();
        } catch (ShuttingDownException e) {
            return new JobOutcome.Interrupted();
        } catch (HandlerFailure e) {
            return failed(job, context, e.checked());
        } catch (RuntimeException | Error e) {
            return failed(job, context, e);
        }
    }

    private JobOutcome failed(Job job, RunningJob context, Throwable failure) {
        if (failure instanceof Explained explained) {
            return new JobOutcome.Failed(explained.explanation());
        }
        if (context.shuttingDown()) {
            LOG.info("Job {} was interrupted by the shutdown and goes on at the next start", job.id(), failure);
            return new JobOutcome.Interrupted();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Job {} ({}) failed [{}]", job.id(), job.kind(), reference, failure);
        context.log("Failed with " + failure.getClass().getSimpleName() + " [" + reference + "]");
        return new JobOutcome.Failed(
                "Something unexpected went wrong. The server's log has the details under " + reference + ".");
    }

    private static JobOutcome tooOften() {
        return new JobOutcome.Failed("The server stopped " + OPEN_TRIES_LIMIT
                + " times while this job ran, so it was given up. Retry it when the cause is found.");
    }

    private CompletionHandler<Void> end(RunningJob context, JobState state, String message) {
        String shown = message.isEmpty() ? context.lastMessage() : message;
        store.finish(context.id(), context.attempt(), state, shown, context.result(), clock.instant());
        return removed(context.id());
    }

    private CompletionHandler<Void> leave(Job job) {
        store.leave(job.id(), job.attempt());
        return (complete, operations) -> operations.reschedule(complete, clock.instant());
    }

    private CompletionHandler<Void> removed(JobId id) {
        return (complete, operations) -> ownTransaction.executeWithoutResult(transaction -> {
            if (store.lockAndTellIfQueued(id)) {
                operations.reschedule(complete, clock.instant());
            } else {
                operations.remove();
            }
        });
    }
}
