package io.truthloom.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class JobsTest {
    @Autowired
    private JobService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private UserId owner;

    @BeforeEach
    void owner() {
        owner = new People(context).administrator();
    }

    @Test
    void a_job_runs_and_keeps_progress_log_and_result() {
        List<Job> heard = Collections.synchronizedList(new ArrayList<>());
        try (var subscription = jobs.subscribe(heard::add)) {
            Job job = finished(submit("succeed"));
            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(job.done()).isEqualTo(1000);
            assertThat(job.message()).isEqualTo("step 1000");
            assertThat(job.log()).isEqualTo("a line\n");
            assertThat(job.result().get("attempt").asInt()).isEqualTo(1);
        }
        assertThat(heard).extracting(Job::state).contains(JobState.RUNNING, JobState.SUCCEEDED);
        assertThat(heard).hasSizeLessThan(20);
    }

    @Test
    void a_known_failure_is_shown_as_it_is() {
        Job job = finished(submit("explain"));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).isEqualTo("clip.mp4: no video stream found.");
    }

    @Test
    void an_unexpected_failure_shows_a_reference_only() {
        Job job = finished(submit("break"));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).doesNotContain("secret").containsPattern("under [0-9a-f]{8}\\.");
    }

    @Test
    void a_running_job_is_cancelled_and_can_be_retried() {
        JobId id = submit("wait");
        await().until(() -> get(id).state() == JobState.RUNNING);
        as(() -> jobs.cancel(id));
        assertThat(finished(id).state()).isEqualTo(JobState.CANCELLED);
        as(() -> jobs.retry(id));
        await().until(() -> get(id).state() == JobState.RUNNING);
        assertThat(get(id).attempt()).isEqualTo(2);
        as(() -> jobs.cancel(id));
        assertThat(finished(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_job_of_a_dead_process_is_taken_up_again() {
        JobId id = new JobId(UUID.randomUUID());
        Timestamp old = Timestamp.from(Instant.now().minusSeconds(60));
        jdbc.sql("""
                        insert into job (id, kind, title, owner_id, state, parameters, attempt, created_at, started_at)
                        values (:id, 'test', 'Orphan', :owner, 'RUNNING', '{"mode": "succeed"}', 1, :old, :old)""")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("old", old)
                .update();
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                            last_heartbeat, version, consecutive_failures)
                        values ('job', :id, :old, true, 'a dead process', :old, 1, 0)""").param("id", id.toString()).param("old", old).update();
        Job job = finished(id);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.attempt()).isEqualTo(2);
    }

    @Test
    void a_job_is_hidden_from_those_who_may_not_see_it() {
        People people = new People(context);
        JobId id = submit("succeed");
        UserId stranger = people.someone(io.truthloom.security.Role.MANAGER);
        finished(id);
        assertThat(people.as(stranger, () -> jobs.list(null, 100))).isEmpty();
        assertThat(people.as(owner, () -> jobs.list(null, 100)))
                .extracting(Job::id)
                .contains(id);
    }

    private JobId submit(String mode) {
        return jobs.submit(new NewJob("test", "Test " + mode, null, owner.value(), new ModeHandler.Work(mode)));
    }

    private Job finished(JobId id) {
        await().atMost(Duration.ofSeconds(40)).until(() -> get(id).state().isFinished());
        return get(id);
    }

    private Job get(JobId id) {
        return new People(context).as(owner, () -> jobs.get(id));
    }

    private void as(Runnable work) {
        new People(context).does(owner, work);
    }
}
