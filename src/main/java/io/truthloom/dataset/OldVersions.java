package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Versions that were frozen when they kept boxes alone: each box of each frame is an object of its own. */
@Component
class OldVersions {
    private final VersionFrameRows frames;
    private final MediaService media;

    OldVersions(VersionFrameRows frames, MediaService media) {
        this.frames = frames;
        this.media = media;
    }

    /** By media name; media that were deleted since are left out. */
    void forEach(DatasetVersion version, Consumer<LabelledMedia> consumer) {
        Map<MediaId, List<DatasetFrame>> found = new LinkedHashMap<>();
        frames.forEach(
                version.id(),
                frame -> found.computeIfAbsent(frame.mediaId(), id -> new ArrayList<>())
                        .add(frame));
        media.find(version.projectId(), found.keySet()).stream()
                .sorted(Comparator.comparing(Media::name)
                        .thenComparing(one -> one.id().value()))
                .map(one -> labelled(one, found.getOrDefault(one.id(), List.of())))
                .forEach(consumer);
    }

    private static LabelledMedia labelled(Media media, List<DatasetFrame> frames) {
        List<Annotation> annotations = new ArrayList<>();
        NavigableMap<Integer, LabelledMedia.Facts> facts = new TreeMap<>();
        for (DatasetFrame frame : frames) {
            facts.put(frame.frame(), new LabelledMedia.Facts(frame.split(), FrameState.LABELLED));
            frame.boxes().forEach(box -> annotations.add(annotation(frame, box, annotations.size())));
        }
        return new LabelledMedia(media, annotations, facts);
    }

    private static Annotation annotation(DatasetFrame frame, DatasetFrame.DatasetBox box, int number) {
        UUID id = UUID.nameUUIDFromBytes(
                "%s/%d/%d".formatted(box.annotationId(), frame.frame(), number).getBytes(StandardCharsets.UTF_8));
        var keyframe = new Keyframe(frame.frame(), BoxShape.of(box.box()), false, false, KeyframeSource.HUMAN);
        return new Annotation(new AnnotationId(id), box.labelId(), false, List.of(keyframe), null, 0);
    }
}
