package io.truthloom.exchange.cvat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The tracks of one video, then what stands on single frames, as tracks of one frame. */
final class TrackWriting {
    private final XmlWriting xml;
    private final ExportedMedia media;
    private final ExportNotes notes;
    private final ShapeWriting shapes;
    private final SharedFacts facts = new SharedFacts();
    private final NavigableSet<Integer> exported;
    private int id;

    TrackWriting(XmlWriting xml, ExportedMedia media, ExportNotes notes) {
        this.xml = xml;
        this.media = media;
        this.notes = notes;
        this.shapes = new ShapeWriting(notes);
        this.exported = media.frameFacts().navigableKeySet();
    }

    void write() throws IOException {
        for (Annotation annotation : media.annotations()) {
            if (annotation.track()
                    && !(kind(annotation) instanceof TagShape || kind(annotation) instanceof MaskShape)) {
                track(annotation);
            }
        }
        for (Annotation annotation : media.annotations()) {
            if (kind(annotation) instanceof TagShape) {
                notes.add("Tags left out, which the format has no place for in videos");
            } else if (!annotation.track() || kind(annotation) instanceof MaskShape) {
                frameByFrame(annotation);
            }
        }
    }

    private static Object kind(Annotation annotation) {
        return annotation.keyframes().getFirst().shape();
    }

    private void track(Annotation annotation) throws IOException {
        var states = new TrackStates(media, annotation);
        boolean open = false;
        for (int frame : states.frames()) {
            Optional<TrackStates.Written> written = states.at(frame);
            if (written.isPresent()) {
                if (!open) {
                    open(annotation, frame);
                    open = true;
                }
                shape(annotation, frame, written.get().state(), written.get().keyframe());
            }
        }
        if (open) {
            xml.close();
        }
    }

    /** CVAT keeps a mask as a track that is there on one frame alone. */
    private void frameByFrame(Annotation annotation) throws IOException {
        for (int frame : annotation.track() ? exported : onlyFrame(annotation)) {
            Optional<Tracks.State> state = media.at(annotation, frame);
            if (state.isEmpty()
                    || !exported.contains(frame)
                    || !shapes.takes(state.get().shape())) {
                continue;
            }
            notes.add(
                    annotation.track()
                            ? "Frames of tracks of masks written as objects of their own"
                            : "Objects of single frames written as tracks of one frame");
            open(annotation, frame);
            shape(annotation, frame, state.get(), true);
            if (frame + 1 < media.media().frameCount()) {
                shape(annotation, frame + 1, outside(state.get()), true);
            }
            xml.close();
        }
    }

    private static NavigableSet<Integer> onlyFrame(Annotation annotation) {
        NavigableSet<Integer> frame = new TreeSet<>();
        for (Keyframe keyframe : annotation.keyframes()) {
            frame.add(keyframe.frame());
        }
        return frame;
    }

    static Tracks.State outside(Tracks.State state) {
        return new Tracks.State(state.shape(), true, state.occluded(), true, state.zOrder(), state.attributes());
    }

    private void open(Annotation annotation, int frame) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", Integer.toString(id++));
        attributes.put("label", media.label(annotation).name());
        attributes.put("source", SharedFacts.source(media.source(annotation, frame)));
        facts.group(annotation, attributes);
        xml.open("track", attributes);
    }

    private void shape(Annotation annotation, int frame, Tracks.State state, boolean keyframe) throws IOException {
        ExportedObject object = media.object(annotation, state);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("frame", Integer.toString(frame));
        attributes.put("keyframe", ShapeWriting.flag(keyframe));
        if (!(state.shape() instanceof SkeletonShape)) {
            attributes.put("outside", ShapeWriting.flag(state.outside()));
            attributes.put("occluded", ShapeWriting.flag(state.occluded()));
        }
        ShapeWriting.place(state.shape(), attributes);
        attributes.put("z_order", Integer.toString(state.zOrder()));
        shapes.write(xml, object, attributes, joint -> joint.put("keyframe", ShapeWriting.flag(keyframe)));
    }
}
