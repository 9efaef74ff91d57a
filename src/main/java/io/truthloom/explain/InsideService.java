package io.truthloom.explain;

import io.truthloom.common.InvalidInputException;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.learn.Detection;
import io.truthloom.learn.explain.Architecture;
import io.truthloom.learn.explain.FeatureMap;
import io.truthloom.learn.explain.FilterPicture;
import io.truthloom.learn.explain.HeatMap;
import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.Target;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.security.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into models; every method checks membership of the model's project and of the picture's. Answers come from the
 * inference threads: call it from none that must not wait. Boxes are in the pixels that {@code FrameStore.read} gives.
 */
@Service
public class InsideService {
    private static final double LEAST_SCORE = 0.05;
    private static final int MOST_MAPS = 64;

    private final ModelInspectors inspectors;
    private final Scenes scenes;
    private final ModelService models;
    private final MediaService media;
    private final JobService jobs;
    private final CurrentUser user;

    InsideService(
            ModelInspectors inspectors,
            Scenes scenes,
            ModelService models,
            MediaService media,
            JobService jobs,
            CurrentUser user) {
        this.inspectors = inspectors;
        this.scenes = scenes;
        this.models = models;
        this.media = media;
        this.jobs = jobs;
        this.user = user;
    }

    /** @param findsBoxes false: it gives each picture one class */
    public record Inside(Architecture architecture, List<String> classNames, boolean findsBoxes) {}

    /** One of the two is empty. @param shares by class, they add up to 1 */
    public record Answers(List<Detection> boxes, float[] shares) {}

    public Inside inside(ModelId model) {
        NetworkInspector inspector = inspectors.of(model);
        return new Inside(inspector.architecture(), inspector.classNames(), inspector.findsBoxes());
    }

    /** What the model says of the picture, weak boxes too. */
    public Answers answers(ModelId model, Place place) {
        NetworkInspector inspector = inspectors.of(model);
        return inspector.findsBoxes()
                ? new Answers(inspector.detections(scenes.read(place, inspector), LEAST_SCORE), new float[0])
                : new Answers(List.of(), inspector.shares(scenes.read(place, inspector)));
    }

    /** At most {@value #MOST_MAPS}, those that answer most first. */
    public List<FeatureMap> activations(ModelId model, Place place, String layer) {
        NetworkInspector inspector = inspectors.of(model);
        return inspector.activations(layer, scenes.read(place, inspector), MOST_MAPS);
    }

    public List<FilterPicture> filters(ModelId model) {
        return inspectors.of(model).filters();
    }

    public HeatMap gradCam(ModelId model, Place place, String layer, Target target) {
        NetworkInspector inspector = inspectors.of(model);
        return inspector.gradCam(layer, scenes.read(place, inspector), target);
    }

    /** Starts a job whose result is a {@link HeatMap}. */
    @Transactional
    public JobId occlusion(ModelId modelId, Place place, Target target) {
        Model model = models.get(modelId);
        Media picture = media.get(place.media());
        if (!picture.projectId().equals(model.projectId())) {
            throw new InvalidInputException(picture.name(), "Choose a picture of the model's own project.");
        }
        return jobs.submit(new NewJob(
                OcclusionJob.KIND,
                "Hide parts of %s from %s".formatted(picture.name(), model.name()),
                model.projectId().value(),
                user.id().value(),
                OcclusionParameters.of(modelId, place, target)));
    }
}
