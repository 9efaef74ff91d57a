package io.truthloom.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.assist.AssistService;
import io.truthloom.assist.ProposalShares;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.ui.DatasetNavigation;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.Bar;
import io.truthloom.shell.Formats;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunService;
import io.truthloom.train.ui.RunNavigation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;

/** Follows a model back to its run and its frames. */
@Lazy
@org.springframework.stereotype.Component
class LineageFinder {
    private final DatasetService datasets;
    private final RunService runs;
    private final MediaService media;
    private final AssistService assist;

    LineageFinder(DatasetService datasets, RunService runs, MediaService media, AssistService assist) {
        this.datasets = datasets;
        this.runs = runs;
        this.media = media;
        this.assist = assist;
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
        lineage.step("Proposals", fate(assist.shares(model.id())));
        return lineage;
    }

    private static Component fate(ProposalShares shares) {
        if (shares.decided() + shares.open() == 0) {
            return new Span("none yet");
        }
        return new Bar(
                List.of(
                        new Bar.Part("reviewed", "accepted", shares.accepted()),
                        new Bar.Part("proposed", "corrected", shares.corrected()),
                        new Bar.Part("bad", "rejected", shares.rejected()),
                        new Bar.Part("rest", "not looked at", shares.open())),
                true);
    }

    /** The editor of the project's first media. */
    Optional<String> whereToPropose(ProjectId project) {
        return media.list(project, 0, 1).stream()
                .findFirst()
                .map(first -> EditorNavigation.editor(project, first.id()));
    }
}
