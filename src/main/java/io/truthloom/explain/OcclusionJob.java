package io.truthloom.explain;

import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.model.ModelId;
import org.springframework.stereotype.Component;

/** Hides part after part of a picture and asks the model again. */
@Component
class OcclusionJob implements JobHandler {
    static final String KIND = "occlusion";

    private final ModelInspectors inspectors;
    private final Scenes scenes;

    OcclusionJob(ModelInspectors inspectors, Scenes scenes) {
        this.inspectors = inspectors;
        this.scenes = scenes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        OcclusionParameters wanted = context.parameters(OcclusionParameters.class);
        NetworkInspector inspector = inspectors.of(new ModelId(wanted.modelId()));
        context.result(inspector.occlusion(scenes.read(wanted.place(), inspector), wanted.target(), (done, all) -> {
            context.checkCancelled();
            context.progress(done, all, "places %,d / %,d".formatted(done, all));
        }));
    }
}
