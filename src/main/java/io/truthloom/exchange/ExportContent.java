package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.dataset.LabelledMedia;
import io.truthloom.media.Media;
import io.truthloom.media.MediaKind;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What an export is made of: the labels as they are now or those of a version, less what its filter leaves out. */
@Component
class ExportContent {
    private final ProjectService projects;
    private final LabelledFrames labelled;
    private final DatasetService datasets;

    ExportContent(ProjectService projects, LabelledFrames labelled, DatasetService datasets) {
        this.projects = projects;
        this.labelled = labelled;
        this.datasets = datasets;
    }

    /** With the labels that are exported: of a version, those it was frozen with. */
    Project project(ExportRequest request) {
        Project project = projects.get(request.project());
        List<Label> labels = request.version() == null
                ? project.labels()
                : datasets.get(request.version()).labels();
        Set<?> chosen = new HashSet<>(request.chosenFilter().labels());
        return new Project(
                project.id(),
                project.name(),
                project.createdAt(),
                labels.stream()
                        .filter(label -> chosen.isEmpty() || chosen.contains(label.id()))
                        .toList(),
                project.version());
    }

    /** Media by media in an order that depends on their content alone; at every call the same names. */
    void forEach(ExportRequest request, Project project, Consumer<ExportedMedia> consumer) {
        var names = new FileNames();
        var labels = new ExportedLabels(project.labels());
        source(request, media -> {
            NavigableMap<Integer, LabelledMedia.Facts> frames = frames(media, request.chosenFilter());
            if (!frames.isEmpty()) {
                consumer.accept(exported(request, media, frames, labels, names));
            }
        });
    }

    /** How many frames {@link #forEach} gives at most; for a bar. */
    int count(ExportRequest request) {
        if (request.version() != null) {
            return datasets.get(request.version()).frameCount();
        }
        return labelled.count(request.project(), request.chosenFilter().chosenFrames());
    }

    private void source(ExportRequest request, Consumer<LabelledMedia> consumer) {
        if (request.version() == null) {
            labelled.forEachMedia(request.project(), request.chosenFilter().chosenFrames(), consumer);
        } else {
            datasets.forEachMedia(request.version(), consumer);
        }
    }

    private static NavigableMap<Integer, LabelledMedia.Facts> frames(LabelledMedia media, ExportFilter filter) {
        boolean video = media.media().kind() == MediaKind.VIDEO;
        Integer first = filter.firstFrame();
        Integer last = filter.lastFrame();
        NavigableMap<Integer, LabelledMedia.Facts> frames = new TreeMap<>();
        media.frames().forEach((frame, facts) -> {
            boolean inRange = !video || ((first == null || frame >= first) && (last == null || frame <= last));
            boolean inSubset = filter.subsets().isEmpty() || filter.subsets().contains(facts.split());
            boolean inState = filter.states().isEmpty() || filter.states().contains(facts.state());
            if (inRange && inSubset && inState) {
                frames.put(frame, facts);
            }
        });
        return frames;
    }

    private static ExportedMedia exported(
            ExportRequest request,
            LabelledMedia media,
            NavigableMap<Integer, LabelledMedia.Facts> frames,
            ExportedLabels labels,
            FileNames names) {
        Media one = media.media();
        List<Annotation> annotations = media.annotations().stream()
                .filter(annotation -> labels.contains(annotation.labelId()))
                .filter(annotation -> isNear(annotation, frames))
                .toList();
        return new ExportedMedia(
                one,
                names.stem(one),
                ExportImages.extension(one, request.chosenPictures()),
                annotations,
                frames,
                labels,
                request.chosenFilter(),
                request.keyframesOnly());
    }

    /** Whether it may be seen on one of the frames. */
    private static boolean isNear(Annotation annotation, NavigableMap<Integer, LabelledMedia.Facts> frames) {
        Keyframe first = annotation.keyframes().getFirst();
        Keyframe last = annotation.keyframes().getLast();
        return annotation.track()
                ? first.frame() <= frames.lastKey() && (!last.outside() || last.frame() >= frames.firstKey())
                : frames.containsKey(first.frame());
    }
}
