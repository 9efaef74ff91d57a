package io.truthloom.exchange.yolo;

import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import java.util.Optional;

/**
 * Where a picture lies: {@code images/train/a} or {@code train/images/a}, its labels in the same place under
 * {@code labels}.
 *
 * @param before folders before "images", with a slash at the end where there are any
 * @param after folders and name after it, without extension
 */
record LabelPath(String before, String after) {
    static Optional<LabelPath> ofLabels(String path) {
        return path.endsWith(".txt") ? of(path, "labels") : Optional.empty();
    }

    static Optional<LabelPath> ofPicture(String path) {
        return of(path, "images");
    }

    private static Optional<LabelPath> of(String path, String folder) {
        int at = ("/" + path).lastIndexOf("/" + folder + "/");
        return at < 0
                ? Optional.empty()
                : Optional.of(new LabelPath(
                        path.substring(0, at), PicturePath.withoutExtension(path.substring(at + folder.length() + 1))));
    }

    /** Without extension. */
    String picture() {
        return before + "images/" + after;
    }

    String labels() {
        return before + "labels/" + after + ".txt";
    }

    /** By the folders alone; empty for none. */
    String subset() {
        if (!before.isEmpty()) {
            String folder = PicturePath.fileName(before.substring(0, before.length() - 1));
            return Subset.isName(folder) ? Subset.plain(folder) : "";
        }
        int slash = after.indexOf('/');
        return slash < 0 ? "" : Subset.plain(after.substring(0, slash));
    }

    /** The picture within its subset, without extension. */
    String name() {
        int slash = after.indexOf('/');
        return before.isEmpty() && slash >= 0 ? after.substring(slash + 1) : after;
    }
}
