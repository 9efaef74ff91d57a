package io.truthloom.dataset;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Frozen versions; checks membership. */
@Service
public class DatasetService {
    private final VersionRows versions;
    private final VersionFrameRows frames;
    private final VersionMediaRows media;
    private final OldVersions old;
    private final Freezer freezer;
    private final ProjectService projects;
    private final ProjectAccess access;

    DatasetService(
            VersionRows versions,
            VersionFrameRows frames,
            VersionMediaRows media,
            OldVersions old,
            Freezer freezer,
            ProjectService projects,
            ProjectAccess access) {
        this.versions = versions;
        this.frames = frames;
        this.media = media;
        this.old = old;
        this.freezer = freezer;
        this.projects = projects;
        this.access = access;
    }

    /** With the automatic split, see {@link #freeze(ProjectId, SplitPolicy)}. */
    public DatasetVersionId freeze(ProjectId project) {
        return freeze(project, SplitPolicy.automatic());
    }

    /**
     * Freezes every frame marked labelled or reviewed. Nearly equal frames of different media get one side of the split. An
     * unchanged set, split the same way, gives the version that exists. Frames that were not looked at before cost some
     * milliseconds each: of many, let a job of {@link DatasetFreezes} do it.
     *
     * @throws InvalidInputException no schema, no labelled frames, no boxes to train on, fewer than two frames, or nothing
     *     to split that way
     */
    public DatasetVersionId freeze(ProjectId project, SplitPolicy policy) {
        access.requireEdit(project);
        List<Label> labels = projects.get(project).labels();
        freezer.requireEnough(project, labels);
        freezer.look(project, (done, all) -> {});
        return freezer.freeze(project, labels, policy);
    }

    /** What {@link #freeze} would do first; kept in parts. */
    void look(ProjectId project, Fingerprinting.Progress progress) {
        access.requireEdit(project);
        freezer.requireEnough(project, projects.get(project).labels());
        freezer.look(project, progress);
    }

    /** @throws InvalidInputException they are of different projects */
    public VersionDifference difference(DatasetVersionId before, DatasetVersionId after) {
        if (!get(before).projectId().equals(get(after).projectId())) {
            throw new InvalidInputException("Versions", "Only versions of the same project can be compared.");
        }
        return new Comparing().of(frames.iterate(before), frames.iterate(after));
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

    public int frameCount(DatasetVersionId id, Split split) {
        get(id);
        return frames.count(id, split);
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
