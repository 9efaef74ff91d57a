package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures, videos and frames that one file has labels for. */
final class CvatPlaces {
    private static final Pattern FRAME_PICTURE = Pattern.compile("(?i)frame_(\\d{1,9})\\.(png|jpe?g)");

    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;
    private final String path;
    private final String folder;
    private final Set<String> sequences = new HashSet<>();
    private CvatMeta meta = CvatMeta.none();
    private int images;

    CvatPlaces(Archive archive, ReadContext context, LabelSink sink, String path) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
        this.path = path;
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Tells the videos, so that one without tracks is known too. */
    void meta(CvatMeta read) {
        meta = read;
        meta.tasks().stream().filter(CvatTask::video).forEach(this::sequence);
    }

    CvatTask task(Map<String, String> element) {
        return meta.task(element.get("task_id"));
    }

    /** @return its key */
    String sequence(CvatTask task) {
        String key = path + "#" + task.id();
        if (sequences.add(key)) {
            sink.sequence(new FoundSequence(key, name(task), task.length(), task.size(), true));
            if (meta.tasks().size() <= 1) {
                framePictures(task, key);
            }
        }
        return key;
    }

    private String name(CvatTask task) {
        if (!task.name().isEmpty()) {
            return task.name();
        }
        String place = folder.isEmpty() ? path.replaceFirst("\\.[^.]*$", "") : folder.substring(0, folder.length() - 1);
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private void framePictures(CvatTask task, String key) {
        String images = folder + "images/";
        for (String entry : archive.paths()) {
            Matcher name = entry.startsWith(images)
                    ? FRAME_PICTURE.matcher(entry.substring(images.length()))
                    : FRAME_PICTURE.matcher("");
            if (name.matches()) {
                try {
                    int index = task.index(Integer.parseInt(name.group(1)));
                    sink.item(FoundItem.frame(key, index, entry.substring(images.length()), task.size(), entry));
                } catch (LeftOutException e) {
                    sink.problem("Pictures of frames that are none of the task's left out", entry);
                }
            }
        }
    }

    /** @return the key of the frame's item */
    String frame(CvatTask task, int index) {
        String key = sequence(task);
        FoundItem item = FoundItem.frame(key, index, "frame_%06d".formatted(index), task.size(), null);
        sink.item(item);
        return item.key();
    }

    /** Of an {@code <image>}. */
    FoundItem image(Map<String, String> attributes) {
        images++;
        String name = attributes.getOrDefault("name", "");
        if (name.isBlank()) {
            throw new LeftOutException("Pictures without a name left out, with their objects");
        }
        CvatTask task = task(attributes);
        PictureSize size = CvatTask.size(attributes.get("width"), attributes.get("height"));
        String subset = attributes.getOrDefault("subset", "");
        String entry = entry(name, subset).orElse(null);
        FoundItem item;
        if (task.video()) {
            int frame = XmlNumbers.whole(attributes.get("id"), "Frames without a number left out, with their objects");
            item = FoundItem.frame(sequence(task), task.index(frame), name, size, entry);
        } else {
            item = FoundItem.picture(path + "#" + images, name, subset, size, entry);
        }
        sink.item(item);
        return item;
    }

    private Optional<String> entry(String name, String subset) {
        return Stream.of(
                        folder + "images/" + name,
                        folder + "images/" + subset + "/" + name,
                        folder + name,
                        "images/" + name)
                .flatMap(place -> archive.picture(place).stream())
                .findFirst();
    }

    /** For masks. */
    MaskSize size(String name, @Nullable String entry, @Nullable PictureSize known) {
        Optional<PictureSize> size =
                known == null ? context.size(name, Optional.ofNullable(entry)) : Optional.of(known);
        PictureSize pixels = size.filter(s -> s.width() > 0 && s.height() > 0)
                .orElseThrow(() -> new LeftOutException("Masks on pictures of unknown size left out"));
        return new MaskSize(pixels.height(), pixels.width());
    }

    MaskSize size(CvatTask task) {
        return size(name(task), null, task.size());
    }
}
