package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.common.Sha256;
import io.truthloom.project.Label;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SHA-256 over what a version says: schema, way to split, pictures, splits, and on each frame the objects with their shapes, flags and
 * attributes and the boxes around them (to a thousandth of a pixel); not who drew them.
 */
final class ContentHash {
    private final MessageDigest digest;

    ContentHash(List<Label> labels, SplitPolicy policy) {
        digest = Sha256.digest();
        labels.forEach(label -> add("label %s %s".formatted(label.id(), label.name())));
        if (!policy.equals(SplitPolicy.automatic())) {
            add("split %s %d %d".formatted(policy.by(), policy.validationPercent(), policy.testPercent()));
        }
    }

    void add(LabelledFrame frame) {
        add("frame %s %d %s".formatted(frame.media().sha256(), frame.frame(), frame.split()));
        Stream.concat(
                        frame.objects().stream()
                                .map(object -> line(object.annotation(), object.box()) + state(object.state())),
                        frame.unboxed().stream()
                                .map(object -> object.annotation().labelId() + state(object.state())))
                .sorted()
                .forEach(this::add);
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Annotation annotation, Box box) {
        return String.format(
                Locale.ROOT,
                "%s %s %.3f %.3f %.3f %.3f",
                annotation.labelId(),
                new TreeMap<>(annotation.attributes()),
                box.x1(),
                box.y1(),
                box.x2(),
                box.y2());
    }

    /** A plain box is told by its corners already. */
    private static String state(Tracks.State state) {
        boolean plain = state.shape() instanceof BoxShape box && box.rotation() == 0;
        return " %s %s %d %s"
                .formatted(
                        plain ? "" : state.shape(),
                        state.occluded(),
                        state.zOrder(),
                        new TreeMap<>(state.attributes()));
    }

    private void add(String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
}
