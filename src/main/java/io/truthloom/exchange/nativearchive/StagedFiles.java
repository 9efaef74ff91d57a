package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.MediaId;
import io.truthloom.media.StoredMedia;
import io.truthloom.media.ZipFiles;
import io.truthloom.model.ModelId;
import io.truthloom.model.WeightsStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one restore in a folder beside those of the home, under the ids that they will have, until all is known to
 * be right.
 */
final class StagedFiles implements AutoCloseable {
    private final ArchiveZip zip;
    private final NewIds ids;
    private final StoredMedia media;
    private final WeightsStore weights;
    private final Path folder;
    private final Map<UUID, String> modelHashes = new HashMap<>();
    private final Map<MediaId, String> contents = new LinkedHashMap<>();

    /** @param folder is made anew */
    StagedFiles(ArchiveZip zip, NewIds ids, StoredMedia media, WeightsStore weights, Path folder) throws IOException {
        this.zip = zip;
        this.ids = ids;
        this.media = media;
        this.weights = weights;
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    /** Unfolds all files and compares each with what files.jsonl says of it, which has to list them in their order. */
    void unfold(JsonMapper json, Runnable check, Runnable perFile) throws IOException {
        try (InputStream in = new BufferedInputStream(zip.open(StoredFile.ENTRY));
                MappingIterator<StoredFile> list =
                        json.readerFor(StoredFile.class).readValues(in)) {
            for (EntryPath path : zip.files()) {
                perFile.run();
                unfold(path, list.hasNextValue() ? list.nextValue() : null, check);
            }
            if (list.hasNextValue()) {
                throw new InvalidInputException(
                        StoredFile.ENTRY,
                        "It lists %s, which is not there."
                                .formatted(list.nextValue().path()));
            }
        } catch (JacksonException e) {
            throw new InvalidInputException(StoredFile.ENTRY, "It can't be read as a list of files.");
        }
    }

    private void unfold(EntryPath path, @Nullable StoredFile listed, Runnable check) throws IOException {
        String entry = path.path();
        if (listed == null || !entry.equals(listed.path())) {
            throw new InvalidInputException(entry, "It is not listed at its place in %s.".formatted(StoredFile.ENTRY));
        }
        Path target = target(path);
        var copy = new HashingCopy(check);
        try (InputStream in = zip.open(entry);
                OutputStream out = Files.newOutputStream(target)) {
            copy.copy(in, out);
        }
        if (copy.bytes() != listed.bytes() || !copy.sha256().equals(listed.sha256())) {
            throw new InvalidInputException(
                    entry, "Its content is not that of which %s tells.".formatted(StoredFile.ENTRY));
        }
        // a sequence is named by the pictures in it, not by the bytes of the zip that holds them
        if (path instanceof EntryPath.Original original
                && !copy.sha256().equals(original.sha256())
                && !ZipFiles.isZip(target)) {
            throw new InvalidInputException(entry, "Its content does not fit its hash.");
        }
        if (path instanceof EntryPath.Weights model) {
            modelHashes.put(ids.of(model.model()), copy.sha256());
        }
    }

    private Path target(EntryPath path) throws IOException {
        return switch (path) {
            case EntryPath.Original original -> folder.resolve(original.sha256());
            case EntryPath.Weights model -> folder.resolve(ids.of(model.model()) + ".weights");
            case EntryPath.MediaPart part -> {
                var id = new MediaId(ids.of(part.media()));
                Path own = folder(id);
                if (contents.putIfAbsent(id, part.sha256()) == null) {
                    Files.createDirectory(own);
                    share(folder.resolve(part.sha256()), own.resolve(StoredMedia.ORIGINAL), part);
                }
                requireOneContent(id, part);
                yield own.resolve(part.name());
            }
        };
    }

    private void requireOneContent(MediaId id, EntryPath.MediaPart part) {
        if (!part.sha256().equals(contents.get(id))) {
            throw new InvalidInputException(part.path(), "The files of its media lie in two places.");
        }
    }

    private static void share(Path original, Path target, EntryPath.MediaPart part) throws IOException {
        if (!Files.exists(original)) {
            throw new InvalidInputException(
                    part.path(), "It stands before the original it was made of, or without it.");
        }
        try {
            Files.createLink(target, original);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(original, target);
        }
    }

    /** Of one media, with its new id. */
    Path folder(MediaId id) {
        return folder.resolve(id.toString());
    }

    int mediaCount() {
        return contents.size();
    }

    /** The hash under which the media's files lie; empty where there are none. */
    String contentOf(MediaId id) {
        return contents.getOrDefault(id, "");
    }

    /** Empty where the archive has no file for that model, by its new id. */
    String modelHash(UUID model) {
        return modelHashes.getOrDefault(model, "");
    }

    int modelCount() {
        return modelHashes.size();
    }

    void publish() throws IOException {
        for (MediaId id : contents.keySet()) {
            media.publish(folder(id), id);
        }
        for (UUID model : modelHashes.keySet()) {
            weights.put(new ModelId(model), folder.resolve(model + ".weights"));
        }
    }

    /** Takes back what this try or one before it published. */
    void withdraw() {
        for (EntryPath path : zip.files()) {
            switch (path) {
                case EntryPath.Original original -> {}
                case EntryPath.MediaPart part -> media.delete(new MediaId(ids.of(part.media())));
                case EntryPath.Weights model ->
                    weights.delete(WeightsStore.fileName(new ModelId(ids.of(model.model()))));
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
