package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what one file holds, labels that its meta doesn't have included. */
final class CvatSink {
    private final LabelSink sink;
    private final String path;
    private final Map<String, FoundLabel> unnamed = new HashMap<>();
    private CvatMeta meta = CvatMeta.none();

    CvatSink(LabelSink sink, String path) {
        this.sink = sink;
        this.path = path;
    }

    void meta(CvatMeta read) {
        meta = read;
    }

    CvatMeta meta() {
        return meta;
    }

    /** The label that an element names. */
    String label(Map<String, String> attributes) {
        String label = attributes.getOrDefault("label", "").strip();
        if (label.isEmpty()) {
            throw new LeftOutException("Objects without a label left out");
        }
        if (!meta.knows(label)) {
            unnamed.computeIfAbsent(label, name -> told(new FoundLabel(name)));
        }
        return label;
    }

    /** The joints of a label's skeletons; where the meta has none, those of its first skeleton. */
    SkeletonTemplate skeleton(String label, List<String> joints, String where) {
        SkeletonTemplate known = meta.skeleton(label);
        if (known != null) {
            return known;
        }
        FoundLabel found = unnamed.get(label);
        SkeletonTemplate first = found == null ? null : found.skeleton();
        if (first != null) {
            return first;
        }
        SkeletonTemplate made = SkeletonSvg.template("", joints, where, sink);
        unnamed.put(label, told(new FoundLabel(label, null, null, LabelKind.SKELETON, List.of(), made)));
        return made;
    }

    private FoundLabel told(FoundLabel label) {
        sink.label(label);
        return label;
    }

    void object(String item, String label, Shape shape, ShapeFacts facts) {
        sink.object(new FoundObject(
                item,
                label,
                shape,
                false,
                facts.occluded(),
                facts.zOrder(),
                facts.attributes(),
                facts.group(),
                null,
                true,
                null));
    }

    void track(FoundTrack track) {
        sink.track(track);
    }

    void problem(String what, int line) {
        sink.problem(what, where(line));
    }

    String where(int line) {
        return "%s, line %d".formatted(path, line);
    }

    /** What shapes of all kinds have. */
    record ShapeFacts(
            boolean occluded,
            int zOrder,
            Map<String, String> attributes,
            @Nullable String group) {
        static ShapeFacts of(Map<String, String> element, Map<String, String> values) {
            return new ShapeFacts(
                    XmlNumbers.flag(element.get("occluded")),
                    XmlNumbers.wholeOr(element.get("z_order"), 0),
                    values,
                    group(element));
        }

        static @Nullable String group(Map<String, String> element) {
            String group = element.getOrDefault("group_id", "");
            return group.isEmpty() || group.equals("0") ? null : group;
        }
    }
}
