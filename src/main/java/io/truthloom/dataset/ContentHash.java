package io.truthloom.dataset;

import io.truthloom.common.Box;
import io.truthloom.project.Label;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** SHA-256 over what a version says: schema, pictures, splits and boxes (to a thousandth of a pixel), not who drew them. */
final class ContentHash {
    private final MessageDigest digest;

    ContentHash(List<Label> labels) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        labels.forEach(label -> add("label %s %s".formatted(label.id(), label.name())));
    }

    void add(LabelledFrame frame) {
        add("frame %s %d %s".formatted(frame.media().sha256(), frame.frame(), frame.split()));
        frame.objects().stream()
                .map(object -> line(object.annotation().labelId().toString(), object.box()))
                .sorted()
                .forEach(this::add);
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(String label, Box box) {
        return String.format(Locale.ROOT, "%s %.3f %.3f %.3f %.3f", label, box.x1(), box.y1(), box.x2(), box.y2());
    }

    private void add(String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
}
