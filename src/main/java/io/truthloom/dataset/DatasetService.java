package io.truthloom.dataset;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frozen versions; checks membership. */
@Service
public class DatasetService {
    private static final int MIN_FRAMES = 2;

    private final VersionRows versions;
    private final VersionFrameRows frames;
    private final VersionMediaRows media;
    private final OldVersions old;
    private final LabelledFrames labelled;
    private final ProjectService projects;
    private final ProjectAccess access;
    private final CurrentUser user;
    private final Clock clock;

    DatasetService(
            VersionRows versions,
            VersionFrameRows frames,
            VersionMediaRows media,
            OldVersions old,
            LabelledFrames labelled,
            ProjectService projects,
            ProjectAccess access,
            CurrentUser user,
            Clock clock) {
        this.versions = versions;
        this.frames = frames;
        this.media = media;
        this.old = old;
        this.labelled = labelled;
        this.projects = projects;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Freezes every frame marked labelled or reviewed. Split by time blocks within a video and by content otherwise, about
     * one fifth validation; never by shuffled frames. An unchanged set gives the version that exists.
     *
     * @throws InvalidInputException no schema, no labelled frames, no boxes to train on, or fewer than two frames
     */
    @Transactional
    public DatasetVersionId freeze(ProjectId project) {
        access.requireEdit(project);
        List<Label> labels = projects.get(project).labels();
        requireEnough(labels, labelled.count(project));
        versions.lock(project);
        var id = new DatasetVersionId(UUID.randomUUID());
        versions.insert(id, project, labels, user.id(), clock.instant());
        var freezing = new Freezing(id, frames, media, labels);
        labelled.forEachMedia(project, LabelledFrames.Frames.MARKED, freezing::add);
        String contentHash = freezing.finish();
        return versions.findByContent(project, contentHash)
                .map(existing -> {
                    versions.delete(id);
                    return existing.id();
                })
                .orElseGet(() -> {
                    versions.complete(id, contentHash, freezing.frames(), freezing.boxes());
                    return id;
                });
    }

    private static void requireEnough(List<Label> labels, int labelledFrames) {
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

    public DatasetVersion get(DatasetVersionId id) {
        DatasetVersion version = versions.find(id).orElseThrow(() -> new NotFoundException("The dataset version"));
        access.requireView(version.projectId());
        return version;
    }

    /** Newest first. */
    public List<DatasetVersion> list(ProjectId project) {
        access.requireView(project);
        return versions.ofProject(project);
    }

    /** Streams the frames in media and frame order. */
    public void forEachFrame(DatasetVersionId id, Consumer<DatasetFrame> consumer) {
        get(id);
        frames.forEach(id, consumer);
    }

    /** Streams the labels as they were frozen, media by media, by name. */
    public void forEachMedia(DatasetVersionId id, Consumer<LabelledMedia> consumer) {
        DatasetVersion version = get(id);
        if (media.has(id)) {
            media.forEach(id, consumer);
        } else {
            old.forEach(version, consumer);
        }
    }

    public DatasetSummary summary(DatasetVersionId id) {
        var summarising = new Summarising();
        forEachFrame(id, summarising::add);
        return summarising.summary();
    }

    /** Classes of the schema without a box in the version, by name: worth a warning. */
    public List<String> labelsWithoutExample(DatasetVersionId id) {
        DatasetSummary summary = summary(id);
        return get(id).labels().stream()
                .filter(label -> !summary.boxes().containsKey(label.id()))
                .map(Label::name)
                .toList();
    }

    /** Lineage: the versions that hold a box of that annotation (also one deleted since), oldest first. */
    public List<DatasetVersion> versionsWith(ProjectId project, UUID annotation) {
        access.requireView(project);
        return versions.withAnnotation(project, annotation);
    }
}
