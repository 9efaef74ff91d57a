package io.truthloom.assist;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationConflictException;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.Tracks;
import io.truthloom.assist.path.ObjectFollower;
import io.truthloom.assist.path.PathPoint;
import io.truthloom.assist.path.PathSimplifier;
import io.truthloom.common.InvalidInputException;
import io.truthloom.jobs.FramePace;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.LabelId;
import io.truthloom.vision.Trackers;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows one object and turns it into a sparse track, in one change set at the end: cancelling leaves everything as it
 * was. Where somebody changed the object meanwhile, it is followed again from what they made of it (the detector's work is
 * kept), so no work of people is lost.
 */
@Component
class PropagateJob implements JobHandler {
    static final String KIND = "propagate";
    private static final int TRIES = 5;

    /** Result of the job: keyframes in the whole track, and frames the object was looked for on. */
    record Propagated(long revision, int keyframes, int frames) {}

    private final MediaService media;
    private final ModelService models;
    private final FrameStore frames;
    private final AnnotationService annotations;
    private final Trackers trackers;

    PropagateJob(
            MediaService media,
            ModelService models,
            FrameStore frames,
            AnnotationService annotations,
            Trackers trackers) {
        this.media = media;
        this.models = models;
        this.frames = frames;
        this.annotations = annotations;
        this.trackers = trackers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        PropagateParameters wish = context.parameters(PropagateParameters.class);
        Media target = media.get(new MediaId(wish.mediaId()));
        MediaAnnotations current = annotations.get(target.id());
        DetectorScene scene = new DetectorScene(
                target, frames, eye(wish.modelId(), object(current, wish).labelId()));
        ObjectFollower follower = new ObjectFollower(scene, trackers, watch(context, wish));
        for (int attempt = 1; ; attempt++) {
            Propagation propagation = propagation(object(current, wish), wish, target);
            List<PathPoint> anchors = propagation.anchors();
            List<PathPoint> path = follower.follow(anchors, propagation.end(anchors));
            context.checkCancelled();
            Annotation track = propagation.applied(PathSimplifier.simplify(path, wish.iou()));
            try {
                long revision = annotations.apply(target.id(), changeSet(context, current.revision(), track));
                context.result(new Propagated(revision, track.keyframes().size(), path.size() - 1));
                return;
            } catch (AnnotationConflictException conflict) {
                if (attempt == TRIES) {
                    throw conflict;
                }
                current = conflict.current();
            }
        }
    }

    /** The id comes from the job: done again after a crash, it is applied once. */
    private static ChangeSet changeSet(JobContext context, long baseRevision, Annotation track) {
        UUID id =
                UUID.nameUUIDFromBytes(("propagate " + context.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ChangeSet(id, baseRevision, Origin.MODEL, KIND, List.of(), List.of(track), List.of(), List.of());
    }

    private static Annotation object(MediaAnnotations current, PropagateParameters wish) {
        AnnotationId id = new AnnotationId(wish.annotationId());
        return current.annotations().stream()
                .filter(annotation -> annotation.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("Object", "It was deleted before it could be propagated."));
    }

    private static Propagation propagation(Annotation object, PropagateParameters wish, Media target) {
        boolean there = Tracks.at(object, wish.seedFrame())
                .filter(state -> !state.outside())
                .isPresent();
        if (!there) {
            throw new InvalidInputException(
                    "Object",
                    "It is no longer on frame %d, from where it was to be followed.".formatted(wish.seedFrame()));
        }
        return new Propagation(object, wish.seedFrame(), wish.targetFrame(), target.frameCount());
    }

    private DetectorScene.@Nullable Eye eye(@Nullable UUID modelId, LabelId label) {
        if (modelId == null) {
            return null;
        }
        Model model = models.get(new ModelId(modelId));
        List<LabelId> classes =
                model.classes().stream().map(Model.ModelClass::labelId).toList();
        int index = classes.indexOf(label);
        return index < 0 ? null : new DetectorScene.Eye(models.detector(model.id()), index);
    }

    private static java.util.function.IntConsumer watch(JobContext context, PropagateParameters wish) {
        BitSet visited = new BitSet();
        FramePace pace = new FramePace(context, Math.abs(wish.targetFrame() - wish.seedFrame()));
        return frame -> {
            context.checkCancelled();
            visited.set(frame);
            pace.at(visited.cardinality());
        };
    }
}
