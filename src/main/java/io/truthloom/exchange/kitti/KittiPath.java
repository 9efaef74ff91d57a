package io.truthloom.exchange.kitti;

import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import java.util.Optional;

/** {@code training/label_2/000001.txt}: folders before, with a slash at the end where there are any, and the name. */
record KittiPath(String before, String name) {
    static Optional<KittiPath> of(String path, String folder) {
        int at = ("/" + path).lastIndexOf("/" + folder + "/");
        return at < 0
                ? Optional.empty()
                : Optional.of(new KittiPath(
                        path.substring(0, at), PicturePath.withoutExtension(path.substring(at + folder.length() + 1))));
    }

    /** Without extension. */
    String picture() {
        return before + "image_2/" + name;
    }

    String subset() {
        return before.isEmpty() ? "" : Subset.plain(PicturePath.fileName(before.substring(0, before.length() - 1)));
    }
}
