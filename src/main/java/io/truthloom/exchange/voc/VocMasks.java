package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.shapes.PngFiles;
import io.truthloom.exchange.shapes.PngValues;
import io.truthloom.exchange.shapes.VocPalette;
import io.truthloom.exchange.tables.PicturePath;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Masks of {@code SegmentationClass} and {@code SegmentationObject}. */
final class VocMasks {
    static final String CLASSES = "SegmentationClass/";
    static final String OBJECTS = "SegmentationObject/";

    /** A mask takes the place of a box that it fills at least so far. */
    private static final double SAME = 0.8;

    private static final List<Integer> NOTHING = List.of(0, VocPalette.VOID);

    private final Archive archive;
    private final LabelMap labels;
    private final LabelSink sink;
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> objects = new LinkedHashMap<>();

    VocMasks(Archive archive, LabelMap labels, LabelSink sink) {
        this.archive = archive;
        this.labels = labels;
        this.sink = sink;
        for (String path : archive.ending(".png")) {
            collect(path, CLASSES, classes);
            collect(path, OBJECTS, objects);
        }
    }

    private static void collect(String path, String folder, Map<String, String> into) {
        int at = ("/" + path).lastIndexOf("/" + folder);
        if (at >= 0) {
            into.put(PicturePath.withoutExtension(path.substring(at + folder.length())), path);
        }
    }

    Set<String> pictures() {
        return classes.keySet();
    }

    /** A mask that lies where a box of the same label does is that object's shape; the others are objects of their own. */
    void merge(String id, String name, Optional<String> entry, ReadContext context, List<FoundObject> found)
            throws IOException {
        String path = classes.get(id);
        if (path == null) {
            return;
        }
        try {
            PngValues ofClasses = PngFiles.colors(archive, path);
            MaskSize own = ofClasses.size();
            Optional<PictureSize> size = context.size(name, entry);
            MaskSize picture =
                    size.map(s -> new MaskSize(s.height(), s.width())).orElse(own);
            if (!picture.equals(own)) {
                sink.problem("Masks of another size than their picture stretched to it", path);
            }
            PngValues stretched = ofClasses.scaled(picture);
            String instances = objects.get(id);
            PngValues regions = instances == null
                    ? stretched
                    : PngFiles.colors(archive, instances).scaled(picture);
            for (MaskShape mask : regions.masks(NOTHING).values()) {
                int color = stretched.mostCommon(mask, NOTHING);
                String label = color == 0 ? null : labels.name(color);
                if (label == null) {
                    sink.problem("Masks of a colour that no label has left out", path);
                } else {
                    place(found, id, label, mask);
                }
            }
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), path);
        }
    }

    private static void place(List<FoundObject> found, String id, String label, MaskShape mask) {
        Box around = mask.bounds().orElseThrow();
        for (int i = 0; i < found.size(); i++) {
            FoundObject box = found.get(i);
            if (box.label().equals(label) && box.shape() instanceof BoxShape shape && fits(shape, around)) {
                boolean says = shape.rotation() == 0 && mask.area() < around.area();
                found.set(i, says ? with(box, mask) : box);
                return;
            }
        }
        found.add(new FoundObject(id, label, mask));
    }

    /** A mask that fills its box, or that of a turned box, says no more than the box does. */
    private static boolean fits(BoxShape shape, Box around) {
        return shape.bounds().orElseThrow().iou(around) >= SAME;
    }

    private static FoundObject with(FoundObject box, Shape mask) {
        return new FoundObject(
                box.item(),
                box.label(),
                mask,
                false,
                box.occluded(),
                0,
                box.attributes(),
                box.group(),
                null,
                true,
                null);
    }
}
