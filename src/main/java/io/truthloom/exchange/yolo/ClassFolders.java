package io.truthloom.exchange.yolo;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.tables.FolderName;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import java.util.List;
import java.util.Set;

/** Pictures for classification: {@code train/cat/1.jpg}. */
final class ClassFolders {
    /** Folders of other layouts, beside their pictures. */
    private static final Set<String> NO_CLASSES =
            Set.of("images", "labels", "masks", "image_2", "image_3", "instance", "semantic", "img1", "JPEGImages");

    private ClassFolders() {}

    /** Whether all pictures lie so, and there are some. */
    static boolean isLayout(Archive archive) {
        List<String> pictures = archive.paths().stream()
                .filter(path -> PicturePath.isPicture(archive, path))
                .toList();
        return !pictures.isEmpty()
                && pictures.stream()
                        .map(path -> path.split("/"))
                        .allMatch(parts ->
                                parts.length == 3 && Subset.isName(parts[0]) && !NO_CLASSES.contains(parts[1]));
    }

    static void read(Archive archive, LabelSink sink) {
        for (String path : archive.paths()) {
            String[] parts = path.split("/");
            if (parts.length != 3 || !PicturePath.isPicture(archive, path)) {
                sink.problem("Files that are no pictures in a folder of a class left out", path);
                continue;
            }
            sink.checkCancelled();
            String label = FolderName.label(parts[1]);
            sink.label(new FoundLabel(label));
            sink.item(FoundItem.picture(path, parts[2], Subset.plain(parts[0]), null, path));
            sink.object(new FoundObject(path, label, new TagShape()));
        }
    }
}
