package io.truthloom.analysis;

import io.truthloom.annotation.Annotation;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.Label;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes what looks at the frames of one evaluation. */
@Component
class FrameWatchers {
    /** The attribute by which a label, as COCO's import makes it, is a crowd. */
    private static final String CROWD = "is_crowd";

    private final ModelService models;
    private final DatasetService datasets;
    private final MediaService media;
    private final FrameStore frames;

    FrameWatchers(ModelService models, DatasetService datasets, MediaService media, FrameStore frames) {
        this.models = models;
        this.datasets = datasets;
        this.media = media;
        this.frames = frames;
    }

    FrameWatcher watcher(ModelEvaluation evaluation) {
        return new FrameWatcher(
                evaluation.classes(), seer(evaluation), media, frames, crowds(evaluation.datasetVersionId()));
    }

    private Seer seer(ModelEvaluation evaluation) {
        Model model = models.get(evaluation.modelId());
        return switch (model.kind()) {
            case DETECTOR -> new DetectorSeer(models.detector(model.id()), evaluation.classes());
            case CLASSIFIER -> new ClassifierSeer(models.classifier(model.id()), evaluation.classes());
        };
    }

    /** Ids of the annotations that are crowds; labels are only read where the schema knows crowds. */
    private Set<UUID> crowds(DatasetVersionId version) {
        Set<UUID> crowds = new HashSet<>();
        if (datasets.get(version).labels().stream().anyMatch(FrameWatchers::knowsCrowds)) {
            datasets.forEachMedia(
                    version,
                    one -> one.annotations().stream()
                            .filter(FrameWatchers::isCrowd)
                            .forEach(annotation -> crowds.add(annotation.id().value())));
        }
        return crowds;
    }

    private static boolean knowsCrowds(Label label) {
        return label.attributes().stream()
                .anyMatch(attribute -> attribute.name().equals(CROWD));
    }

    private static boolean isCrowd(Annotation annotation) {
        String value = annotation.attributes().get(CROWD);
        return value != null && (value.equalsIgnoreCase("true") || value.equals("1"));
    }
}
