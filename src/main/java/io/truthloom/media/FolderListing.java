package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The media in a folder below the import root. Nothing outside of the root is ever read, not through links either. */
final class FolderListing {
    private final MediaSettings settings;

    FolderListing(MediaSettings settings) {
        this.settings = settings;
    }

    /**
     * The real folder that a person named.
     *
     * @throws InvalidInputException no import root is configured, no such folder, or it leads outside
     */
    Path resolve(String relativeFolder) throws IOException {
        Path root = settings.importRoot();
        if (root == null) {
            throw new InvalidInputException(
                    "Folder",
                    "importing folders is switched off. An administrator sets truthloom.import-root to allow it.");
        }
        try {
            Path real = root.toRealPath();
            Path folder = real.resolve(relativeFolder).toRealPath();
            if (!folder.startsWith(real) || !Files.isDirectory(folder)) {
                throw new InvalidInputException(relativeFolder, "it is no folder below the import root.");
            }
            return folder;
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new InvalidInputException(relativeFolder, "there is no such folder below the import root.");
        }
    }

    /** Sub-folders included, by path. {@code origin} starts the origin of each item. */
    List<ImportItem> list(String relativeFolder, String origin, List<Problem> problems) throws IOException {
        Path folder = resolve(relativeFolder);
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(path -> !Files.isDirectory(path))
                    .limit(settings.limits().maxFiles() + 1L)
                    .sorted()
                    .toList();
        }
        if (found.size() > settings.limits().maxFiles()) {
            throw new InvalidInputException(
                    relativeFolder,
                    "it holds more than %,d files. Import its sub-folders one by one."
                            .formatted(settings.limits().maxFiles()));
        }
        List<ImportItem> items = new ArrayList<>();
        LeftOut leftOut = new LeftOut();
        for (Path path : found) {
            String relative = folder.relativize(path).toString();
            String name = ShownName.ofPath(relative);
            if (leftOut.takes(relative.replace('\\', '/'))) {
                continue;
            }
            if (isInside(path)) {
                items.add(new ImportItem(origin + "/" + relative, name, () -> new ImportItem.Opened(path, true)));
            } else {
                problems.add(new Problem(name, "it is no plain file below the import root, so it was left out."));
            }
        }
        leftOut.describe(relativeFolder, problems);
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(relativeFolder, "the folder holds no files."));
        }
        return items;
    }

    private boolean isInside(Path path) throws IOException {
        Path root = settings.importRoot();
        try {
            return root != null
                    && Files.isRegularFile(path)
                    && path.toRealPath().startsWith(root.toRealPath());
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
