package io.truthloom.dataset;

import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.LabelledFrameRows.Marked;
import io.truthloom.media.MediaId;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes versions. */
@Component
class Freezer {
    private static final int MIN_FRAMES = 2;

    private final VersionRows versions;
    private final VersionFrameRows frames;
    private final VersionMediaRows media;
    private final LabelledFrames labelled;
    private final Fingerprinting fingerprints;
    private final CurrentUser user;
    private final Clock clock;

    Freezer(
            VersionRows versions,
            VersionFrameRows frames,
            VersionMediaRows media,
            LabelledFrames labelled,
            Fingerprinting fingerprints,
            CurrentUser user,
            Clock clock) {
        this.versions = versions;
        this.frames = frames;
        this.media = media;
        this.labelled = labelled;
        this.fingerprints = fingerprints;
        this.user = user;
        this.clock = clock;
    }

    /** Looks at the pixels of what was labelled since the last time; milliseconds for each frame. */
    void look(ProjectId project, Fingerprinting.Progress progress) {
        fingerprints.complete(project, progress);
    }

    @Transactional
    DatasetVersionId freeze(ProjectId project, List<Label> labels, SplitPolicy policy) {
        requireEnough(project, labels);
        versions.lock(project);
        List<Marked> marked = labelled.marked(project, policy);
        Map<MediaId, NavigableMap<Integer, Split>> splits =
                Splits.of(marked.stream().map(Marked::source).toList(), policy);
        SplitReport report = new KeptTogether(splits, policy).apply(fingerprints.ofProject(project));
        var id = new DatasetVersionId(UUID.randomUUID());
        versions.insert(id, project, labels, user.id(), clock.instant());
        var freezing = new Freezing(id, frames, media, new ContentHash(labels, policy));
        labelled.forEachMedia(project, marked, splits, freezing::add);
        String contentHash = freezing.finish();
        return versions.findByContent(project, contentHash)
                .map(existing -> {
                    versions.delete(id);
                    return existing.id();
                })
                .orElseGet(() -> {
                    versions.complete(id, contentHash, freezing.frames(), freezing.boxes(), report);
                    return id;
                });
    }

    void requireEnough(ProjectId project, List<Label> labels) {
        int labelledFrames = labelled.count(project);
        if (labels.isEmpty()) {
            throw new InvalidInputException(
                    "Labels", "The project has no labels yet. Add the classes that are to be found to its schema.");
        }
        if (labelledFrames == 0) {
            throw new InvalidInputException(
                    "Frames",
                    "No frame is marked as labelled. Draw every object on some frames and mark them as labelled.");
        }
        if (labelledFrames < MIN_FRAMES) {
            throw new InvalidInputException(
                    "Frames",
                    "Only one frame is labelled. Label at least two: one to learn from and another, unseen one to check"
                            + " what was learned.");
        }
    }
}
