package io.truthloom.exchange;

import io.truthloom.project.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a reader told. */
public final class Collected implements LabelSink {
    public final List<FoundLabel> labels = new ArrayList<>();
    public final Map<String, FoundItem> items = new LinkedHashMap<>();
    public final Map<String, FoundSequence> sequences = new LinkedHashMap<>();
    public final List<FoundObject> objects = new ArrayList<>();
    public final List<FoundTrack> tracks = new ArrayList<>();
    /** What was told as a problem, with the places. */
    public final Map<String, List<String>> problems = new LinkedHashMap<>();

    /** Reads a folder's files; pictures are of 640 × 480 where neither the files nor the archive's pictures say. */
    public static Collected read(ReadableFormat format, Path folder, @Nullable Map<String, String> options)
            throws IOException {
        try (Archive archive = Archives.ofFolder(folder, Files.createTempDirectory("archive"))) {
            return read(format, archive, options, List.of());
        }
    }

    /** Reads a zip. */
    public static Collected readZip(
            ReadableFormat format, byte[] zip, @Nullable Map<String, String> options, List<Label> schema)
            throws IOException {
        Path folder = Files.createTempDirectory("archive");
        Path file = Files.write(folder.resolve("labels.zip"), zip);
        try (Archive archive = Archives.open(
                List.of(new Archives.NamedFile("labels.zip", file)), folder, new Archives.Limits(100_000, 1L << 32))) {
            return read(format, archive, options, schema);
        }
    }

    public static Collected read(
            ReadableFormat format, Archive archive, @Nullable Map<String, String> options, List<Label> schema)
            throws IOException {
        var collected = new Collected();
        format.read(archive, context(format, archive, options, schema), collected);
        return collected;
    }

    private static ReadContext context(
            ReadableFormat format, Archive archive, @Nullable Map<String, String> options, List<Label> schema) {
        var chosen = new Options(format.info(), options);
        return new ReadContext() {
            @Override
            public Options options() {
                return chosen;
            }

            @Override
            public List<Label> labels() {
                return schema;
            }

            @Override
            public Optional<PictureSize> size(String name, Optional<String> entry) {
                return Optional.of(entry.map(path -> sizeOf(archive, path)).orElse(new PictureSize(640, 480)));
            }
        };
    }

    private static PictureSize sizeOf(Archive archive, String path) {
        try (var in = archive.open(path)) {
            var image = javax.imageio.ImageIO.read(in);
            return image == null ? new PictureSize(640, 480) : new PictureSize(image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Those of one item, in the order they were told. */
    public List<FoundObject> objectsOf(String itemName) {
        return objects.stream()
                .filter(object -> items.get(object.item()).name().equals(itemName))
                .toList();
    }

    @Override
    public void label(FoundLabel label) {
        if (labels.stream().noneMatch(other -> other.name().equals(label.name()))) {
            labels.add(label);
        }
    }

    @Override
    public void item(FoundItem item) {
        items.putIfAbsent(item.key(), item);
    }

    @Override
    public void sequence(FoundSequence sequence) {
        sequences.putIfAbsent(sequence.key(), sequence);
    }

    @Override
    public void object(FoundObject object) {
        if (!items.containsKey(object.item())) {
            throw new IllegalStateException("An object of " + object.item() + ", which was not told");
        }
        objects.add(object);
    }

    @Override
    public void track(FoundTrack track) {
        if (!sequences.containsKey(track.sequence())) {
            throw new IllegalStateException("A track of " + track.sequence() + ", which was not told");
        }
        tracks.add(track);
    }

    @Override
    public void problem(String what, String where) {
        problems.computeIfAbsent(what, key -> new ArrayList<>()).add(where);
    }
}
