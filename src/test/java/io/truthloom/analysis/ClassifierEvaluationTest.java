package io.truthloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.Classification;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.learn.networks.Architecture;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectService;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.train.LabelledProject;
import io.truthloom.train.RunId;
import io.truthloom.train.RunService;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A real classifier that tells red blocks from black corners, trained and evaluated by their jobs. */
@IntegrationTest
class ClassifierEvaluationTest {
    @Autowired
    private ApplicationContext context;

    private LabelledProject scene;

    @Test
    void a_classifier_is_evaluated_by_how_it_names_objects() {
        scene = new LabelledProject(context, 10);
        markCorners();
        TrainingSettings settings = new TrainingSettings(
                60,
                20,
                1e-2,
                4,
                null,
                false,
                false,
                1,
                60,
                60,
                new Classification(Architecture.EFFICIENTNET_LITE0, "pooled", null, 64),
                null);
        RunId run = as(() -> scene.bean(RunService.class).start(scene.project, settings));
        Job trained =
                scene.finished(as(() -> scene.bean(RunService.class).get(run)).jobId());
        assertThat(trained.state()).as(trained.message() + trained.log()).isEqualTo(JobState.SUCCEEDED);
        Model model = as(() -> scene.bean(ModelService.class)
                .get(scene.bean(RunService.class).get(run).modelId()));
        assertThat(model.kind()).isEqualTo(ModelKind.CLASSIFIER);

        DatasetVersionId version = model.datasetVersionId();
        assertThat(version).isNotNull();
        EvaluationId id = as(() -> scene.bean(EvaluationService.class).start(model.id(), version, Split.VALIDATION));
        Job done = scene.finished(
                as(() -> scene.bean(EvaluationService.class).get(id)).jobId());

        assertThat(done.state()).as(done.message()).isEqualTo(JobState.SUCCEEDED);
        ModelEvaluation evaluation =
                as(() -> scene.bean(EvaluationService.class).get(id));
        EvaluationSummary summary = evaluation.summary();
        assertThat(summary).isNotNull();
        EvaluationSummary.Naming naming = summary.naming();
        assertThat(naming).isNotNull();
        assertThat(evaluation.kind()).isEqualTo(ModelKind.CLASSIFIER);
        long objects = as(() -> scene.bean(DatasetService.class).summary(version))
                        .frames()
                        .get(Split.VALIDATION)
                * 2L;
        assertThat(summary.overall().truths()).isEqualTo(objects);
        assertThat(Arrays.stream(summary.confusion())
                        .flatMapToInt(Arrays::stream)
                        .sum())
                .isEqualTo((int) objects);
        assertThat(naming.accuracy()).isCloseTo(model.validationAccuracy(), within(1e-9));
        assertThat(naming.topK()).last().isEqualTo(1.0);
        assertThat(naming.calibrationError()).isBetween(0.0, 1.0);
        int right = summary.confusion()[0][0];
        assertThat(as(() -> scene.bean(EvaluationPictures.class).behind(id, new Behind.Cell(0, 0)))
                        .all())
                .isEqualTo(right);
    }

    /** A second class on every picture, where nothing red is. */
    private void markCorners() {
        List<Label> labels =
                as(() -> scene.bean(ProjectService.class).get(scene.project).labels());
        for (Media media : as(() -> scene.bean(MediaService.class).list(scene.project, 0, 100))) {
            as(() -> {
                var annotations = scene.bean(AnnotationService.class);
                long revision = annotations.get(media.id()).revision();
                return annotations.apply(
                        media.id(),
                        Changes.create(revision, Changes.box(labels.getLast().id(), 0, 50, 2, 12)));
            });
        }
    }

    private <T> T as(Supplier<T> work) {
        return new People(context).as(scene.owner, work);
    }
}
