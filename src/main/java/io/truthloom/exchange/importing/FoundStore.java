package io.truthloom.exchange.importing;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.LabelSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Everything that a reader told: names in memory, objects on the disk, sorted by what is written together: so many
 * pictures, or a sequence.
 */
final class FoundStore implements LabelSink, AutoCloseable {
    /** So many pictures are one part. */
    static final int PICTURES_PER_PART = 256;

    /** A picture or frame with its place. @param part where its objects lie */
    record Placed(FoundItem item, String part) {}

    private final Spool spool;
    private final Runnable checkCancelled;
    private final FoundLabels labels = new FoundLabels();
    private final Findings findings = new Findings();
    private final Map<String, Placed> items = new LinkedHashMap<>();
    private final Map<String, FoundSequence> sequences = new LinkedHashMap<>();
    private final Map<String, String> sequenceParts = new LinkedHashMap<>();
    private final Map<String, Integer> shapes = new TreeMap<>();
    private int pictures;
    private int objects;
    private int tracks;

    FoundStore(Spool spool, Runnable checkCancelled) {
        this.spool = spool;
        this.checkCancelled = checkCancelled;
    }

    @Override
    public void label(FoundLabel label) {
        labels.tell(label);
    }

    @Override
    public void item(FoundItem item) {
        if (!items.containsKey(item.key())) {
            String sequence = item.sequence();
            String part = sequence == null
                    ? "pictures-" + pictures++ / PICTURES_PER_PART
                    : sequenceParts.getOrDefault(sequence, "sequence-unknown");
            items.put(item.key(), new Placed(item, part));
        }
    }

    @Override
    public void sequence(FoundSequence sequence) {
        if (sequences.putIfAbsent(sequence.key(), sequence) == null) {
            sequenceParts.put(sequence.key(), "sequence-" + sequenceParts.size());
        }
    }

    @Override
    public void object(FoundObject object) {
        Placed placed = items.get(object.item());
        if (placed == null) {
            problem("Objects of pictures that the file does not list left out", object.item());
            return;
        }
        labels.of(object.label()).count(object.track() != null, object.attributes());
        if (object.score() != null) {
            problem("Scores of predictions, which labels don't have, left out", object.item());
        }
        shapes.merge(kind(object.shape()), 1, Integer::sum);
        objects++;
        spool.add(placed.part(), object);
    }

    @Override
    public void track(FoundTrack track) {
        String part = sequenceParts.get(track.sequence());
        if (part == null || track.keyframes().isEmpty()) {
            problem("Tracks without a video or a keyframe left out", track.sequence());
            return;
        }
        FoundLabels.Seen seen = labels.of(track.label());
        seen.count(true, track.attributes());
        track.keyframes().forEach(keyframe -> seen.see(keyframe.attributes()));
        shapes.merge(kind(track.keyframes().getFirst().shape()), 1, Integer::sum);
        tracks++;
        spool.add(part + "-tracks", track);
    }

    @Override
    public void problem(String what, String where) {
        findings.add(what, where);
    }

    @Override
    public void checkCancelled() {
        checkCancelled.run();
    }

    FoundLabels labels() {
        return labels;
    }

    Findings findings() {
        return findings;
    }

    Map<String, FoundSequence> sequences() {
        return sequences;
    }

    Map<String, Placed> items() {
        return items;
    }

    Map<String, Integer> shapes() {
        return shapes;
    }

    int objects() {
        return objects;
    }

    int tracks() {
        return tracks;
    }

    /** Pictures by parts, then each sequence's frames: what is read and written together. */
    Map<String, List<FoundItem>> parts() {
        Map<String, List<FoundItem>> parts = new LinkedHashMap<>();
        items.values()
                .forEach(placed -> parts.computeIfAbsent(placed.part(), key -> new ArrayList<>())
                        .add(placed.item()));
        sequenceParts.values().forEach(part -> parts.putIfAbsent(part, new ArrayList<>()));
        return parts;
    }

    /** Key of the sequence whose part it is; empty for pictures. */
    String sequenceOf(String part) {
        return sequenceParts.entrySet().stream()
                .filter(one -> one.getValue().equals(part))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    void forEachObject(String part, Consumer<FoundObject> consumer) {
        spool.forEach(part, FoundObject.class, consumer);
    }

    void forEachTrack(String part, Consumer<FoundTrack> consumer) {
        spool.forEach(part + "-tracks", FoundTrack.class, consumer);
    }

    static String kind(Shape shape) {
        return switch (shape) {
            case BoxShape box -> box.rotation() == 0 ? "box" : "rotated box";
            case PolygonShape polygon -> "polygon";
            case PolylineShape line -> "polyline";
            case PointsShape points -> "points";
            case EllipseShape ellipse -> "ellipse";
            case SkeletonShape skeleton -> "skeleton";
            case MaskShape mask -> "mask";
            case TagShape tag -> "tag";
        };
    }

    @Override
    public void close() {
        spool.close();
    }
}
