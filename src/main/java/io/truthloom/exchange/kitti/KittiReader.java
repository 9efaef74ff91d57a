package io.truthloom.exchange.kitti;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.shapes.PngFiles;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.TextLines;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Label files and pictures of instances, each with the picture that lies in {@code image_2}. */
final class KittiReader {
    private static final int CLASS = 256;

    private final Archive archive;
    private final LabelSink sink;
    private final Map<String, String> schema = new HashMap<>();

    KittiReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
        for (Label label : context.labels()) {
            schema.put(KittiWriter.type(label.name()), label.name());
        }
    }

    void read() throws IOException {
        boolean instances = archive.paths().stream()
                .anyMatch(path -> KittiPath.of(path, "instance").isPresent());
        for (String path : archive.paths()) {
            sink.checkCancelled();
            Optional<KittiPath> labels = KittiPath.of(path, "label_2");
            Optional<KittiPath> masks = KittiPath.of(path, instances ? "instance" : "semantic");
            Optional<KittiPath> picture = KittiPath.of(path, "image_2");
            if (labels.isPresent() && path.endsWith(".txt")) {
                readLines(path, item(labels.get()));
            } else if (masks.isPresent() && path.endsWith(".png")) {
                readMasks(path, item(masks.get()), instances);
            } else if (picture.isPresent() && PicturePath.isPicture(archive, path)) {
                item(picture.get());
            }
        }
    }

    private FoundItem item(KittiPath place) {
        Optional<String> entry = archive.picture(place.picture());
        String name = PicturePath.named(place.name(), entry);
        FoundItem item = FoundItem.picture(place.picture(), name, place.subset(), null, entry.orElse(null));
        sink.item(item);
        return item;
    }

    private void readLines(String path, FoundItem item) throws IOException {
        TextLines.read(archive, path, sink, (number, text) -> {
            String where = path + ", line " + number;
            try {
                tell(KittiLine.parse(text), item, where);
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        });
    }

    private void tell(KittiLine line, FoundItem item, String where) {
        if (line.isIgnored()) {
            sink.problem("Regions that count neither way (DontCare) left out", where);
            return;
        }
        if (line.isSpatial()) {
            sink.problem("Sizes and places in space not kept, the boxes were", where);
        }
        String label = schema.getOrDefault(line.type(), line.type());
        FoundObject object = new FoundObject(
                item.key(),
                label,
                line.box(),
                false,
                line.occluded(),
                0,
                line.attributes(),
                null,
                null,
                true,
                score(line.score(), where));
        sink.label(new FoundLabel(label));
        sink.object(object);
    }

    private @Nullable Double score(@Nullable Double score, String where) {
        if (score != null && (score < 0 || score > 1)) {
            sink.problem("Scores that are not between 0 and 1 left out", where);
            return null;
        }
        return score;
    }

    /** Of instances, 256 × class + number; of classes alone, the class. */
    private void readMasks(String path, FoundItem item, boolean instances) throws IOException {
        try {
            for (Map.Entry<Integer, MaskShape> mask :
                    PngFiles.samples(archive, path).masks(List.of(0)).entrySet()) {
                int number = instances ? mask.getKey() / CLASS : mask.getKey();
                if (number <= 0 || number >= Cityscapes.CLASSES.size()) {
                    sink.problem("Masks of a class that KITTI does not have, or of none, left out", path);
                } else {
                    String label = Cityscapes.CLASSES.get(number);
                    sink.label(new FoundLabel(label));
                    sink.object(new FoundObject(item.key(), label, mask.getValue()));
                }
            }
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), path);
        }
    }
}
