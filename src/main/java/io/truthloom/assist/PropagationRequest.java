package io.truthloom.assist;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.NewJob;
import io.truthloom.media.Media;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.project.LabelId;
import io.truthloom.security.CurrentUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a wish to propagate and makes it a job. */
@Component
class PropagationRequest {
    private static final double MIN_IOU = 0.5;
    private static final double MAX_IOU = 0.99;

    private final AnnotationService annotations;
    private final ModelService models;
    private final CurrentUser user;

    PropagationRequest(AnnotationService annotations, ModelService models, CurrentUser user) {
        this.annotations = annotations;
        this.models = models;
        this.user = user;
    }

    NewJob check(Media media, AnnotationId id, int seed, int target, double iou, @Nullable ModelId modelId) {
        Ranges.check(media, Math.min(seed, target), Math.max(seed, target));
        if (seed == target) {
            throw new InvalidInputException("Range", "It ends where it begins; pick another frame to follow to.");
        }
        if (!(iou >= MIN_IOU && iou <= MAX_IOU)) {
            throw new InvalidInputException("IoU", "It has to lie between %s and %s.".formatted(MIN_IOU, MAX_IOU));
        }
        Annotation object = annotations.get(media.id()).annotations().stream()
                .filter(annotation -> annotation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Object " + id));
        boolean box = Tracks.at(object, seed)
                .filter(state -> !state.outside() && state.shape() instanceof BoxShape)
                .isPresent();
        if (!box) {
            throw new InvalidInputException("Object", "There is no box of it on frame %d to follow.".formatted(seed));
        }
        Optional<Model> model = model(media, object.labelId(), modelId);
        return new NewJob(
                PropagateJob.KIND,
                "Propagate on %s, frames %d to %d, %s"
                        .formatted(
                                media.name(),
                                seed,
                                target,
                                model.map(m -> "with " + m.name()).orElse("by optical flow")),
                media.projectId().value(),
                user.id().value(),
                new PropagateParameters(
                        media.id().value(),
                        id.value(),
                        seed,
                        target,
                        iou,
                        model.map(m -> m.id().value()).orElse(null)));
    }

    private Optional<Model> model(Media media, LabelId label, @Nullable ModelId wanted) {
        if (wanted == null) {
            return models.list(media.projectId()).stream()
                    .filter(model -> knows(model, label))
                    .findFirst();
        }
        Model model = models.get(wanted);
        if (!model.projectId().equals(media.projectId()) || !knows(model, label)) {
            throw new InvalidInputException(model.name(), "It does not know the object's label. Pick another model.");
        }
        return Optional.of(model);
    }

    private static boolean knows(Model model, LabelId label) {
        return model.kind() == ModelKind.DETECTOR
                && model.classes().stream().anyMatch(known -> known.labelId().equals(label));
    }
}
