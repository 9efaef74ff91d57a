package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class PauseTest {
    @Autowired
    private RunService runs;

    @Autowired
    private TruthloomHome home;

    @Autowired
    private ApplicationContext context;

    private People people;
    private LabelledProject scene;

    @BeforeEach
    void scene() {
        people = new People(context);
        scene = new LabelledProject(context, 6);
    }

    @Test
    void a_paused_run_keeps_its_place_and_goes_on_when_resumed() {
        RunId id = as(() -> runs.start(scene.project, settings(1_000_000)));
        await().atMost(Duration.ofSeconds(60)).until(() -> lastIteration(id) > 5);
        assertThatThrownBy(() -> does(() -> runs.resume(id))).hasMessageContaining("It is not paused");

        does(() -> runs.pause(id));

        assertThat(scene.finished(get(id).jobId()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(get(id).paused()).isTrue();
        assertThat(home.runs().resolve(id.toString())).isDirectoryContaining("glob:**/checkpoint-*.zip");
        assertThatThrownBy(() -> does(() -> runs.pause(id)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not running");
        int stopped = lastIteration(id);
        does(() -> runs.resume(id));
        assertThat(get(id).paused()).isFalse();
        await().atMost(Duration.ofSeconds(60)).until(() -> lastIteration(id) > stopped);
        does(() -> runs.cancel(id));
        scene.finished(get(id).jobId());
    }

    @Test
    void a_sweep_queues_its_combinations_on_one_version_and_a_run_has_words() {
        List<RunId> queued = as(() ->
                runs.sweep(scene.project, new Sweep("seeds", settings(3), Map.of("seed", List.of("1", "2", "3")))));

        assertThat(queued).hasSize(3);
        queued.forEach(id -> assertThat(scene.finished(get(id).jobId()).state()).isEqualTo(JobState.SUCCEEDED));
        List<Run> all = as(() -> runs.list(scene.project));
        assertThat(all).extracting(Run::experiment).containsOnly("seeds");
        assertThat(all)
                .extracting(Run::datasetVersionId)
                .containsOnly(all.getFirst().datasetVersionId());
        assertThat(all).extracting(run -> run.settings().seed()).containsExactly(3L, 2L, 1L);
        RunId first = queued.getFirst();
        does(() -> runs.describe(first, " night scenes ", List.of("baseline", " night", "night", "")));
        assertThat(get(first).note()).isEqualTo("night scenes");
        assertThat(get(first).tags()).containsExactly("baseline", "night");
        assertThatThrownBy(() -> does(() -> runs.describe(first, "", List.of("a,b"))))
                .hasMessageContaining("comma");
        assertThatThrownBy(() -> people.as(people.someone(io.truthloom.security.Role.MANAGER), () -> {
                    runs.pause(first);
                    return "";
                }))
                .isInstanceOf(io.truthloom.common.NotFoundException.class);
    }

    private Run get(RunId id) {
        return as(() -> runs.get(id));
    }

    private int lastIteration(RunId id) {
        List<RunMetric> metrics = as(() -> runs.metrics(id, -1));
        return metrics.isEmpty() ? -1 : metrics.getLast().iteration();
    }

    private <T> T as(Supplier<T> work) {
        return people.as(scene.owner, work);
    }

    private void does(Runnable work) {
        people.does(scene.owner, work);
    }

    private static TrainingSettings settings(int maxIterations) {
        return new TrainingSettings(600, maxIterations, 1e-3, 2, null, true, true, 1, 2, 600);
    }
}
