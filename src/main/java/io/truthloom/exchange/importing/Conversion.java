package io.truthloom.exchange.importing;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.BulkLabelling;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes annotations of what was found on one picture or video; what can't be kept is told. */
final class Conversion {
    private final UUID importId;
    private final String part;
    private final Media media;
    private final LabelTargets targets;
    private final Findings findings;
    private final List<Annotation> made = new ArrayList<>();
    private final SameObjects same = new SameObjects();
    private int ordinal;
    private int duplicates;

    /** @param part of the import, which may come back to the same video in another one */
    Conversion(UUID importId, String part, Media media, LabelTargets targets, Findings findings) {
        this.importId = importId;
        this.part = part;
        this.media = media;
        this.targets = targets;
        this.findings = findings;
    }

    List<Annotation> made() {
        return made;
    }

    int duplicates() {
        return duplicates;
    }

    /** An object of one frame alone. @param name of the item, for people */
    void add(FoundObject object, int frame, String name) {
        label(object.label(), name).ifPresent(label -> {
            LabelTargets.Values values = values(label, object.attributes(), name);
            Keyframe keyframe =
                    keyframe(frame, object.shape(), false, object.occluded(), object.zOrder(), values.mutable());
            keep(annotation(label, false, List.of(keyframe), object.group(), values.fixed()), name);
        });
    }

    /** One object's states in a sequence. */
    void add(List<FoundObject> states, List<Integer> frames, TrackAssembly assembly, String name) {
        FoundObject first = states.getFirst();
        Optional<Label> found = label(first.label(), name);
        if (found.isEmpty()) {
            return;
        }
        Label label = found.get();
        List<TrackAssembly.State> asKeyframes = new ArrayList<>();
        Map<String, String> fixed = Map.of();
        for (int i = 0; i < states.size(); i++) {
            FoundObject state = states.get(i);
            LabelTargets.Values values = values(label, state.attributes(), name);
            fixed = fixed.isEmpty() ? values.fixed() : fixed;
            Keyframe keyframe = keyframe(
                    frames.get(i), state.shape(), state.outside(), state.occluded(), state.zOrder(), values.mutable());
            if (fits(keyframe, label, name)) {
                asKeyframes.add(new TrackAssembly.State(keyframe, state.keyframe()));
            }
        }
        if (!asKeyframes.isEmpty()) {
            keep(annotation(label, true, assembly.keyframes(asKeyframes), first.group(), fixed), name);
        }
    }

    void add(FoundTrack track, String name) {
        label(track.label(), name).ifPresent(label -> {
            List<Keyframe> keyframes = new ArrayList<>();
            LabelTargets.Values whole = values(label, track.attributes(), name);
            for (FoundTrack.FoundKeyframe found : track.keyframes()) {
                LabelTargets.Values values = values(label, found.attributes(), name);
                Map<String, String> mutable = new java.util.HashMap<>(keyframes.isEmpty() ? whole.mutable() : Map.of());
                mutable.putAll(values.mutable());
                Keyframe keyframe = keyframe(
                        found.frame(), found.shape(), found.outside(), found.occluded(), found.zOrder(), mutable);
                boolean later = keyframes.isEmpty() || keyframes.getLast().frame() < keyframe.frame();
                if (later && fits(keyframe, label, name)) {
                    keyframes.add(keyframe);
                }
            }
            if (!keyframes.isEmpty()) {
                keep(annotation(label, true, keyframes, track.group(), whole.fixed()), name);
            }
        });
    }

    private Optional<Label> label(String name, String where) {
        Optional<Label> label = targets.of(name);
        if (label.isEmpty()) {
            findings.add("Objects with a label that is left out", "%s on %s".formatted(name, where));
        }
        return label;
    }

    private LabelTargets.Values values(Label label, Map<String, String> byName, String where) {
        return LabelTargets.values(
                label,
                byName,
                unknown -> findings.add(
                        "Attribute values that the schema has no attribute for left out",
                        "%s of %s on %s".formatted(unknown, label.name(), where)));
    }

    private static Keyframe keyframe(
            int frame, Shape shape, boolean outside, boolean occluded, int zOrder, Map<String, String> attributes) {
        return new Keyframe(frame, shape, outside, occluded, KeyframeSource.IMPORT, zOrder, attributes);
    }

    /** Whether the keyframe can be kept by itself: a track goes on without one that can't. */
    private boolean fits(Keyframe keyframe, Label label, String name) {
        Annotation alone = new Annotation(new AnnotationId(importId), label.id(), true, List.of(keyframe), null, 0);
        List<String> problems = BulkLabelling.problems(alone, media);
        problems.forEach(problem -> findings.add(
                "Keyframes left out: " + problem.replaceAll("frame \\d+", "a frame"),
                "%s on %s, frame %d".formatted(label.name(), name, keyframe.frame())));
        return problems.isEmpty();
    }

    private Annotation annotation(
            Label label, boolean track, List<Keyframe> keyframes, @Nullable String group, Map<String, String> fixed) {
        return new Annotation(
                new AnnotationId(id("object %s %d".formatted(part, ordinal++))),
                label.id(),
                track,
                keyframes,
                null,
                group == null ? null : id("group " + group),
                fixed,
                0);
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/%s".formatted(importId, media.id(), what).getBytes(StandardCharsets.UTF_8));
    }

    private void keep(Annotation annotation, String name) {
        List<String> problems = BulkLabelling.problems(annotation, media);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> findings.add("Objects left out: " + problem, name));
        } else if (!same.add(annotation)) {
            duplicates++;
            findings.add("Objects that are there twice, taken once", name);
        } else {
            annotation
                    .keyframes()
                    .getFirst()
                    .shape()
                    .bounds()
                    .filter(this::isOverTheEdge)
                    .ifPresent(box -> findings.add("Shapes that reach over the edge, cut to the picture", name));
            made.add(annotation);
        }
    }

    private boolean isOverTheEdge(Box box) {
        double slack = 0.01;
        return box.x1() < -slack
                || box.y1() < -slack
                || box.x2() > media.width() + slack
                || box.y2() > media.height() + slack;
    }
}
