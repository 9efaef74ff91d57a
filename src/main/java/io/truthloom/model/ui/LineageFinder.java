package io.truthloom.model.ui;

import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.ui.DatasetNavigation;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.Formats;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunService;
import io.truthloom.train.ui.RunNavigation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Follows a model back to its run and its frames. */
@Lazy
@Component
class LineageFinder {
    private final DatasetService datasets;
    private final RunService runs;
    private final MediaService media;

    LineageFinder(DatasetService datasets, RunService runs, MediaService media) {
        this.datasets = datasets;
        this.runs = runs;
        this.media = media;
    }

    Lineage find(Model model) {
        var lineage = new Lineage();
        DatasetVersionId versionId = model.datasetVersionId();
        if (versionId != null) {
            DatasetVersion version = datasets.get(versionId);
            lineage.step(
                    "Dataset version " + version.number(),
                    Formats.count(version.frameCount(), "frame", "frames") + ", "
                            + Formats.count(version.boxCount(), "box", "boxes"),
                    DatasetNavigation.version(versionId));
        }
        UUID runId = model.runId();
        if (runId != null) {
            Run run = runs.get(new RunId(runId));
            lineage.step(
                    "Run " + run.number(),
                    run.device().isBlank() ? Formats.dateTime(run.createdAt()) : run.device(),
                    RunNavigation.run(run.id()));
        }
        lineage.here(model.name(), "AP50 " + ModelListView.ap(model));
        return lineage;
    }

    /** The editor of the project's first media. */
    Optional<String> whereToPropose(ProjectId project) {
        return media.list(project, 0, 1).stream()
                .findFirst()
                .map(first -> EditorNavigation.editor(project, first.id()));
    }
}
