package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Tracks;
import io.truthloom.dataset.LabelledMedia;
import io.truthloom.media.Media;
import io.truthloom.media.MediaKind;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** One picture or video of an export with its labels. Frames are made as they are asked for, never all at once. */
public final class ExportedMedia {
    private static final Comparator<ExportedObject> IN_ORDER =
            Comparator.comparingInt(object -> object.state().zOrder());

    private final Media media;
    private final String stem;
    private final String extension;
    private final List<Annotation> annotations;
    private final NavigableMap<Integer, LabelledMedia.Facts> frames;
    private final ExportedLabels labels;
    private final ExportFilter filter;
    private final boolean keyframesOnly;

    /**
     * @param stem its name, safe on any file system and unique in the export
     * @param annotations by first frame and id, none of a label that is not exported
     * @param frames those that are exported
     */
    ExportedMedia(
            Media media,
            String stem,
            String extension,
            List<Annotation> annotations,
            NavigableMap<Integer, LabelledMedia.Facts> frames,
            ExportedLabels labels,
            ExportFilter filter,
            boolean keyframesOnly) {
        this.media = media;
        this.stem = stem;
        this.extension = extension;
        this.annotations = List.copyOf(annotations);
        this.frames = frames;
        this.labels = labels;
        this.filter = filter;
        this.keyframesOnly = keyframesOnly;
    }

    public Media media() {
        return media;
    }

    /** Its name, safe on any file system and unique in the export; without extension. */
    public String stem() {
        return stem;
    }

    public boolean isVideo() {
        return media.kind() == MediaKind.VIDEO;
    }

    /** Tracks and objects of single frames, each seen on an exported frame or keyed on one. */
    public List<Annotation> annotations() {
        return annotations;
    }

    /** The exported frames, ascending. */
    public NavigableMap<Integer, LabelledMedia.Facts> frameFacts() {
        return frames;
    }

    public Label label(Annotation annotation) {
        return labels.of(annotation.labelId());
    }

    public int classIndex(Annotation annotation) {
        return labels.index(annotation.labelId());
    }

    /** Attribute values by the attributes' names; one that left the schema keeps its id for a name. */
    public Map<String, String> named(Map<String, String> attributes) {
        return labels.named(attributes);
    }

    /** Frame by frame; each is made anew at every call. */
    public Iterable<ExportedFrame> frames() {
        return () -> frames.keySet().stream().map(this::frame).iterator();
    }

    /** @throws IllegalArgumentException the frame is not exported */
    public ExportedFrame frame(int index) {
        LabelledMedia.Facts facts = frames.get(index);
        if (facts == null) {
            throw new IllegalArgumentException("Frame %d of %s is not exported".formatted(index, media.name()));
        }
        List<ExportedObject> objects = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation.keyframes().getFirst().frame() > index) {
                break;
            }
            at(annotation, index).map(state -> object(annotation, state)).ifPresent(objects::add);
        }
        objects.sort(IN_ORDER);
        return new ExportedFrame(index, name(index), facts.split(), facts.state(), objects);
    }

    /** Its state there where it is visible, passes the filter and, when only keyframes are exported, is keyed. */
    public Optional<Tracks.State> at(Annotation annotation, int frame) {
        return Tracks.at(annotation, frame)
                .filter(state -> !state.outside())
                .filter(state -> !keyframesOnly || state.keyframe())
                .filter(state -> passes(annotation, frame, state));
    }

    private boolean passes(Annotation annotation, int frame, Tracks.State state) {
        if (filter.sources().isEmpty() && filter.attributes().isEmpty()) {
            return true;
        }
        boolean bySource = filter.sources().isEmpty() || filter.sources().contains(source(annotation, frame));
        return bySource
                && labels.named(annotation.attributes(), state.attributes())
                        .entrySet()
                        .containsAll(filter.attributes().entrySet());
    }

    /** Who set the keyframe at that frame or the one before it. */
    public KeyframeSource source(Annotation annotation, int frame) {
        KeyframeSource source = annotation.keyframes().getFirst().source();
        for (Keyframe keyframe : annotation.keyframes()) {
            if (keyframe.frame() > frame) {
                break;
            }
            source = keyframe.source();
        }
        return source;
    }

    public ExportedObject object(Annotation annotation, Tracks.State state) {
        Map<String, String> attributes = labels.named(annotation.attributes(), state.attributes());
        LabelId label = annotation.labelId();
        return new ExportedObject(annotation, labels.of(label), labels.index(label), state, attributes);
    }

    /** What the picture of that frame is called. */
    public ImageName name(int frame) {
        return isVideo() ? new ImageName(stem, "%06d".formatted(frame), extension) : new ImageName("", stem, extension);
    }
}
