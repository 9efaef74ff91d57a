package io.truthloom.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.truthloom.common.TruthloomHome;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue on db-scheduler. Starts after and stops before everything else. A process is named by its home, which is
 * locked: what was picked under that name before the start belongs to a process that died, and is free at once. Jobs
 * of other processes are taken over when their heartbeat has been missing for {@value #HEARTBEATS_MISSED} intervals.
 */
@Component
class JobQueue implements SmartLifecycle {
    private static final int THREADS = 4;
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int HEARTBEATS_MISSED = 4;

    private final CustomTask<Void> task;
    private final DataSource dataSource;
    private final JobListeners listeners;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String name;
    private volatile Scheduler scheduler;

    JobQueue(
            DataSource dataSource,
            JobRunner runner,
            JobListeners listeners,
            JdbcClient jdbc,
            Clock clock,
            TruthloomHome home) {
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.listeners = listeners;
        this.jdbc = jdbc;
        this.clock = clock;
        this.name = home.processName();
        this.task = Tasks.custom("job", Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(HEARTBEAT)))
                .onDeadExecution(runner::onDead)
                .execute(runner);
        this.scheduler = newScheduler();
    }

    private Scheduler newScheduler() {
        return Scheduler.create(dataSource, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** Joins the current transaction; the job starts when it is committed. */
    void add(JobId id) {
        scheduler.scheduleIfNotExists(task.instance(id.toString()), clock.instant());
        AfterCommit.run(() -> {
            listeners.ring(id);
            scheduler.triggerCheckForDueExecutions();
        });
    }

    /** Also after a stop: a scheduler that was stopped never starts again, so there is a new one. */
    @Override
    public void start() {
        if (scheduler.getSchedulerState().isShuttingDown()) {
            scheduler = newScheduler();
        }
        jdbc.sql("""
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                            execution_time = now()
                        where picked and picked_by = :name""").param("name", name).update();
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
