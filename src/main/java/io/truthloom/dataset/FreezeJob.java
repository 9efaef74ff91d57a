package io.truthloom.dataset;

import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.project.ProjectId;
import org.springframework.stereotype.Component;

/** Freezes a version in the background: at the first time every labelled frame is looked at. */
@Component
class FreezeJob implements JobHandler {
    static final String KIND = "freeze";

    record Parameters(ProjectId project, SplitPolicy policy) {}

    record Result(DatasetVersionId versionId) {}

    private final DatasetService datasets;

    FreezeJob(DatasetService datasets) {
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        Parameters parameters = context.parameters(Parameters.class);
        datasets.look(parameters.project(), (done, all) -> {
            context.checkCancelled();
            context.progress(done, all, "Looking at the labelled frames");
        });
        context.progress(0, 0, "Freezing the labelled frames");
        DatasetVersionId version = datasets.freeze(parameters.project(), parameters.policy());
        context.result(new Result(version));
        context.progress(1, 1, "Version " + datasets.get(version).number());
    }
}
