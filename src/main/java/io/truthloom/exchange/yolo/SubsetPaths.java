package io.truthloom.exchange.yolo;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which subset a picture is of. Data sets name their pictures by paths of the machine they were made on: the longest end
 * of a path that fits the files here counts.
 */
final class SubsetPaths {
    private final Set<String> pictures;
    private final Map<String, String> byPicture = new HashMap<>();
    private final Map<String, String> byFolder = new LinkedHashMap<>();

    /** @param pictures paths, without extensions, of all there are */
    SubsetPaths(Set<String> pictures) {
        this.pictures = pictures;
    }

    /** @param paths of folders, pictures and lists of pictures */
    void add(Archive archive, LabelSink sink, String subset, List<String> paths) throws IOException {
        for (String path : paths) {
            Optional<String> list = path.endsWith(".txt") ? fitting(path, archive::contains) : Optional.empty();
            if (list.isPresent()) {
                TextLines.read(archive, list.get(), sink, (number, line) -> addPicture(subset, line));
            } else if (!addPicture(subset, path)) {
                fitting(path.replaceAll("/+$", ""), this::isFolder)
                        .ifPresent(folder -> byFolder.putIfAbsent(folder + "/", subset));
            }
        }
    }

    private boolean addPicture(String subset, String path) {
        Optional<String> picture = fitting(PicturePath.withoutExtension(path), pictures::contains);
        picture.ifPresent(found -> byPicture.putIfAbsent(found, subset));
        return picture.isPresent();
    }

    private boolean isFolder(String path) {
        return pictures.stream().anyMatch(picture -> picture.startsWith(path + "/"));
    }

    private static Optional<String> fitting(String path, Predicate<String> fits) {
        String end = path.replace('\\', '/');
        while (!fits.test(end)) {
            int slash = end.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            end = end.substring(slash + 1);
        }
        return Optional.of(end);
    }

    /** Empty where none says so. */
    Optional<String> of(String picture) {
        String listed = byPicture.get(picture);
        if (listed != null) {
            return Optional.of(Subset.plain(listed));
        }
        return byFolder.entrySet().stream()
                .filter(entry -> picture.startsWith(entry.getKey()))
                .map(entry -> Subset.plain(entry.getValue()))
                .findFirst();
    }
}
