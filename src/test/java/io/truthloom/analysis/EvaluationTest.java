package io.truthloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.evaluate.ErrorKind;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.jobs.ShuttingDownException;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.testing.TinyModel;
import io.truthloom.train.LabelledProject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On a project of ten pictures of one red block each, two of them for validation, with a real network. */
@IntegrationTest
class EvaluationTest {
    @Autowired
    private EvaluationService evaluations;

    @Autowired
    private EvaluationPictures pictures;

    @Autowired
    private ComparisonService comparisons;

    @Autowired
    private EvaluateJob job;

    @Autowired
    private EvaluationRows rows;

    @Autowired
    private FrameFactsRows frames;

    @Autowired
    private Summing summing;

    @Autowired
    private DatasetService datasets;

    @Autowired
    private ModelService models;

    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path folder;

    private People people;
    private LabelledProject scene;
    private DatasetVersionId version;
    private List<Label> labels;
    private ModelId model;

    @BeforeEach
    void labelled_pictures_and_a_model() {
        people = new People(context);
        scene = new LabelledProject(context, 10);
        version = as(() -> datasets.freeze(scene.project));
        labels = as(() -> scene.bean(ProjectService.class).get(scene.project).labels());
        model = register(List.of(
                new Model.ModelClass(labels.getFirst().id(), "block"),
                new Model.ModelClass(labels.getLast().id(), "never seen")));
    }

    @Test
    void a_real_model_is_evaluated_by_its_job_and_asking_again_gives_the_same() {
        EvaluationId id = as(() -> evaluations.start(model, version, Split.VALIDATION));

        Job done = scene.finished(as(() -> evaluations.get(id)).jobId());

        assertThat(done.state()).as(done.message()).isEqualTo(JobState.SUCCEEDED);
        EvaluationSummary summary = summary(id);
        int count = validation().size();
        assertThat(summary.frames()).isEqualTo(count);
        assertThat(summary.overall().truths()).isEqualTo(count);
        assertThat(summary.overall().ap50()).isBetween(0.0, 1.0);
        assertThat(summary.classes().get(1).scores().ap()).isNull();
        int[] blocks = summary.confusion()[0];
        assertThat(blocks[0] + blocks[1] + blocks[2]).isEqualTo(count);
        assertThat(summary.errors()).hasSize(ErrorKind.values().length);
        assertThat(summary.notes()).anyMatch(note -> note.contains("“never seen” has no box"));
        assertThat(as(() -> evaluations.start(model, version, Split.VALIDATION)))
                .isEqualTo(id);
        assertThat(as(() -> evaluations.list(scene.project))).hasSize(1);
    }

    @Test
    void a_job_that_was_killed_goes_on_behind_its_last_frame() {
        EvaluationId id = waiting(Split.TRAIN);
        assertThatThrownBy(() -> run(new CountedChecks(id, scene.owner.value(), 3, false)))
                .isInstanceOf(ShuttingDownException.class);
        assertThat(frames.all(id, 2)).hasSize(3);

        run(CountedChecks.endless(id, scene.owner.value()));

        assertThat(summary(id).frames()).isEqualTo(10 - validation().size());
        assertThat(summary(id).notes()).anyMatch(note -> note.contains("trained on these very frames"));
    }

    @Test
    void a_cancelled_job_leaves_nothing_half() {
        EvaluationId id = waiting(Split.TRAIN);
        assertThatThrownBy(() -> run(new CountedChecks(id, scene.owner.value(), 3, true)))
                .isInstanceOf(JobCancelledException.class);
        assertThat(frames.all(id, 2)).isEmpty();
        assertThat(as(() -> evaluations.get(id)).summary()).isNull();
        assertThatThrownBy(() -> as(() -> pictures.behind(id, new Behind.Cell(0, 0))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not done");
    }

    @Test
    void every_number_opens_the_pictures_behind_it() {
        EvaluationId id = seen(model, 0.9);
        int found = validation().size() - 1;
        EvaluationSummary summary = summary(id);

        assertThat(summary.threshold()).isCloseTo(0.9, within(1e-6));
        assertThat(summary.confusion()).isDeepEqualTo(new int[][] {{found, 0, 1}, {0, 0, 0}, {0, 0, 0}});
        assertThat(summary.errors().get(ErrorKind.MISSED).count()).isEqualTo(1);
        EvaluationPictures.Page hits = as(() -> pictures.behind(id, new Behind.Cell(0, 0)));
        assertThat(hits.all()).isEqualTo(found);
        assertThat(hits.shots()).allMatch(shot -> shot.prediction() != null && shot.truth() != null);
        EvaluationPictures.Page misses = as(() -> pictures.behind(id, new Behind.Errors(ErrorKind.MISSED)));
        assertThat(misses.shots())
                .singleElement()
                .satisfies(shot -> assertThat(shot.prediction()).isNull());
        assertThat(as(() -> pictures.behind(id, new Behind.CurvePoint(0, 0.9))).all())
                .isEqualTo(found);
        assertThatThrownBy(() -> as(() -> pictures.behind(id, new Behind.Cell(7, 0))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void two_models_are_compared_object_by_object() {
        ModelId other = register(List.of(new Model.ModelClass(labels.getFirst().id(), "block")));
        EvaluationId first = seen(model, 0.9);
        EvaluationId second = seen(other, 0.0);
        int all = validation().size();

        assertThat(as(() -> comparisons.comparableWith(evaluations.get(first))))
                .extracting(ModelEvaluation::id)
                .containsExactly(second);
        Comparison comparison = as(() -> comparisons.compare(first, second));

        assertThat(comparison.objects())
                .containsEntry(Comparison.FoundBy.FIRST_ONLY, all - 1L)
                .containsEntry(Comparison.FoundBy.NEITHER, 1L)
                .containsEntry(Comparison.FoundBy.SECOND_ONLY, 0L);
        assertThat(comparison.classes()).hasSize(1);
        assertThat(as(() -> comparisons.pictures(first, second, Comparison.FoundBy.FIRST_ONLY)))
                .hasSize(all - 1)
                .allMatch(shot ->
                        shot.first().prediction() != null && shot.second().prediction() == null);
    }

    @Test
    void what_can_not_be_evaluated_is_refused_with_the_reason() {
        assertThatThrownBy(() -> as(() -> evaluations.start(model, version, Split.TEST)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no test frames");
        ModelId stranger = register(
                List.of(new Model.ModelClass(new io.truthloom.project.LabelId(UUID.randomUUID()), "left the schema")));
        assertThatThrownBy(() -> as(() -> evaluations.start(stranger, version, Split.VALIDATION)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none of its classes");
        EvaluationId id = seen(model, 0.9);
        assertThatThrownBy(() -> people.as(people.someone(Role.ANNOTATOR), () -> evaluations.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    private ModelId register(List<Model.ModelClass> classes) {
        Path weights = TinyModel.train(
                context.getBean(DetectorTrainer.class),
                folder.resolve(UUID.randomUUID().toString()));
        return as(() -> models.register(new NewModel(
                scene.project,
                "Run 1",
                "tiny",
                classes,
                version,
                UUID.randomUUID(),
                weights,
                TrainingSettings.defaults(),
                null)));
    }

    /** An evaluation whose job nobody runs but the test. */
    private EvaluationId waiting(Split split) {
        return waiting(model, split);
    }

    private EvaluationId waiting(ModelId of, Split split) {
        var id = new EvaluationId(UUID.randomUUID());
        as(() -> {
            rows.insert(
                    new ModelEvaluation(
                            id,
                            scene.project,
                            of,
                            version,
                            split,
                            new JobId(UUID.randomUUID()),
                            SharedClasses.of(models.get(of), datasets.get(version))
                                    .classes(),
                            null,
                            Instant.EPOCH),
                    scene.owner);
            return id;
        });
        return id;
    }

    /** As if the model had seen every block but the last with that score; nothing at all with 0. */
    private EvaluationId seen(ModelId by, double score) {
        EvaluationId id = waiting(by, Split.VALIDATION);
        List<FrameFacts> facts = new ArrayList<>();
        for (DatasetFrame frame : validation()) {
            Box box = frame.boxes().getFirst().box();
            boolean isLast = facts.size() == validation().size() - 1;
            facts.add(new FrameFacts(
                    frame.mediaId(),
                    frame.frame(),
                    List.of(new GroundTruth(0, 0, box)),
                    isLast || score == 0 ? List.of() : List.of(new Prediction(0, 0, box, score))));
        }
        frames.insert(id, facts);
        as(() -> {
            rows.setSummary(id, summing.sumUp(evaluations.get(id), CountedChecks.endless(id, scene.owner.value())));
            return id;
        });
        return id;
    }

    private List<DatasetFrame> validation() {
        List<DatasetFrame> all = new ArrayList<>();
        as(() -> {
            datasets.forEachFrame(version, all::add);
            return all;
        });
        return all.stream().filter(frame -> frame.split() == Split.VALIDATION).toList();
    }

    private EvaluationSummary summary(EvaluationId id) {
        EvaluationSummary summary = as(() -> evaluations.get(id)).summary();
        assertThat(summary).isNotNull();
        return summary;
    }

    private void run(CountedChecks checks) {
        people.does(scene.owner, () -> job.run(checks));
    }

    private <T> T as(Supplier<T> work) {
        return people.as(scene.owner, work);
    }
}
