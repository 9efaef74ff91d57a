package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.RgbImage;
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
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectService;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ClassifierRunTest {
    private static final int PICTURES = 6;

    @Autowired
    private RunService runs;

    @Autowired
    private ModelService models;

    @Autowired
    private AnnotationService annotations;

    @Autowired
    private ApplicationContext context;

    private LabelledProject scene;

    @BeforeEach
    void scene() {
        scene = new LabelledProject(context, PICTURES);
    }

    @Test
    void a_run_on_the_crops_of_objects_leaves_a_classifier() {
        labelTheEmptyCornersToo();
        RunId id = start(new Classification(Architecture.EFFICIENTNET_LITE0, "pooled", null, 64));

        Job job = scene.finished(as(() -> runs.get(id)).jobId());

        assertThat(job.state()).as(job.message() + job.log()).isEqualTo(JobState.SUCCEEDED);
        Run run = as(() -> runs.get(id));
        Model model = as(() -> models.get(Objects.requireNonNull(run.modelId())));
        assertThat(model.kind()).isEqualTo(ModelKind.CLASSIFIER);
        assertThat(model.architecture()).isEqualTo("EfficientNet-Lite0");
        assertThat(model.classes()).extracting(Model.ModelClass::name).containsExactly("block", "never seen");
        assertThat(model.validationAp50()).isNull();
        assertThat(model.validationAccuracy()).isGreaterThan(0.7);
        var classifier = as(() -> models.classifier(model.id()));
        float[] black =
                classifier.classify(List.of(new RgbImage(9, 9, new byte[243]))).getFirst();
        assertThat(black[1]).isGreaterThan(0.5f);
        assertThat(as(() -> runs.metrics(id, -1))).isNotEmpty();
    }

    @Test
    void with_one_class_alone_the_run_says_why_it_fails() {
        RunId id = start(new Classification(Architecture.EFFICIENTNET_LITE0, "pooled", null, 64));

        Job job = scene.finished(as(() -> runs.get(id)).jobId());

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message() + job.log()).contains("fewer than two");
    }

    @Test
    void what_can_not_be_frozen_is_refused_before_the_run_starts() {
        assertThatThrownBy(() -> start(new Classification(Architecture.RESNET50, "pool1", null, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ResNet-50");
    }

    private RunId start(Classification classification) {
        TrainingSettings settings =
                new TrainingSettings(60, 60, 3e-3, 4, null, true, true, 1, 60, 60, classification, null);
        return as(() -> runs.start(scene.project, settings));
    }

    private void labelTheEmptyCornersToo() {
        LabelId label = as(() -> scene.bean(ProjectService.class)
                .get(scene.project)
                .labels()
                .getLast()
                .id());
        for (Media media : as(() -> scene.bean(MediaService.class).list(scene.project, 0, PICTURES))) {
            as(() -> annotations.apply(
                    media.id(),
                    Changes.create(annotations.get(media.id()).revision(), Changes.box(label, 0, 45, 0, 16))));
        }
    }

    private <T> T as(Supplier<T> work) {
        return new People(context).as(scene.owner, work);
    }
}
