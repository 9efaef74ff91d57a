package io.truthloom.exchange.maskpng;

import io.truthloom.exchange.tables.PicturePath;
import java.util.Optional;

/** {@code masks/train/a.png}, its picture {@code images/train/a.jpg}. @param subset empty for none */
record MaskPath(String path, String subset, String name) {
    static Optional<MaskPath> of(String path) {
        int at = ("/" + path).lastIndexOf("/masks/");
        if (at < 0 || !path.endsWith(".png")) {
            return Optional.empty();
        }
        String below = PicturePath.withoutExtension(path.substring(at + "masks/".length()));
        int slash = below.indexOf('/');
        return Optional.of(new MaskPath(path, slash < 0 ? "" : below.substring(0, slash), below.substring(slash + 1)));
    }

    /** Without extension. */
    String picture() {
        return "images/" + (subset.isEmpty() ? "" : subset + "/") + name;
    }
}
