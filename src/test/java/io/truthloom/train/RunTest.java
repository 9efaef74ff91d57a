package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class RunTest {
    private static final int ENDLESS = 1_000_000;

    @Autowired
    private RunService runs;

    @Autowired
    private ModelService models;

    @Autowired
    private JobService jobs;

    @Autowired
    private TruthloomHome home;

    @Autowired
    private ApplicationContext context;

    private People people;
    private LabelledProject scene;

    @BeforeEach
    void scene() {
        people = new People(context);
    }

    @Test
    void a_run_leaves_its_curves_and_a_model_with_lineage() {
        scene = new LabelledProject(context, 6);
        RunId id = start(settings(25));

        Job job = scene.finished(get(id).jobId());

        assertThat(job.state()).as(job.message() + job.log()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.log()).contains("\"never seen\"").contains("classes: block");
        Run run = get(id);
        assertThat(run.device()).isNotEmpty();
        assertThat(run.bestAp50()).isNotNull();
        Model model = as(() -> models.get(run.modelId()));
        assertThat(model.runId()).isEqualTo(id.value());
        assertThat(model.datasetVersionId()).isEqualTo(run.datasetVersionId());
        assertThat(model.classes()).extracting(Model.ModelClass::name).containsExactly("block");
        List<RunMetric> metrics = as(() -> runs.metrics(id, -1));
        assertThat(metrics).isNotEmpty().isSortedAccordingTo((a, b) -> a.iteration() - b.iteration());
        assertThat(metrics.getLast().ap50()).isEqualTo(model.validationAp50());
        assertThat(metrics).allSatisfy(metric -> {
            assertThat(metric.picturesPerSecond()).isPositive();
            assertThat(metric.fitShare()).isBetween(0.0, 1.0);
        });
        assertThat(as(() -> runs.samples(id))).isNotEmpty();
        assertThat(job.log()).contains("Every training frame shows an object").contains("of the time");
        assertThat(folder(id)).doesNotExist();
    }

    @Test
    void a_cancelled_run_keeps_its_checkpoint_and_goes_on_from_there_when_retried() {
        scene = new LabelledProject(context, 6);
        RunId id = start(settings(ENDLESS));
        await().atMost(Duration.ofSeconds(60)).until(() -> lastIteration(id) > 5);

        as(() -> {
            runs.cancel(id);
            return id;
        });

        assertThat(scene.finished(get(id).jobId()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(folder(id)).isDirectoryContaining("glob:**/checkpoint-*.zip");
        int stopped = lastIteration(id);
        as(() -> {
            jobs.retry(get(id).jobId());
            return id;
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> lastIteration(id) > stopped);
        assertThat(scene.job(get(id).jobId()).attempt()).isEqualTo(2);
        as(() -> {
            runs.cancel(id);
            return id;
        });
        scene.finished(get(id).jobId());
    }

    @Test
    void without_labels_no_run_starts() {
        scene = new LabelledProject(context, 0);

        assertThatThrownBy(() -> start(settings(5))).isInstanceOf(InvalidInputException.class);
        assertThat(as(() -> runs.list(scene.project))).isEmpty();
    }

    @Test
    void every_bad_setting_is_told() {
        scene = new LabelledProject(context, 0);

        assertThatThrownBy(() -> start(new TrainingSettings(0, 0, 2, 0, 3, true, true, 1, 0, 0)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).hasSize(7));
    }

    @Test
    void strangers_see_no_runs() {
        scene = new LabelledProject(context, 0);
        UserId stranger = people.someone(Role.MANAGER);

        assertThatThrownBy(() -> people.as(stranger, () -> runs.list(scene.project)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> runs.start(scene.project, settings(1))))
                .isInstanceOf(NotFoundException.class);
    }

    private RunId start(TrainingSettings settings) {
        return as(() -> runs.start(scene.project, settings));
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

    private Path folder(RunId id) {
        return home.runs().resolve(id.toString());
    }

    private static TrainingSettings settings(int maxIterations) {
        return new TrainingSettings(600, maxIterations, 1e-3, 2, null, true, true, 1, 2, 600);
    }
}
