package io.truthloom.exchange.coco;

import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.json.QuietSink;
import io.truthloom.exchange.shapes.ColumnRuns;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LabelImage;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Segments by the colours of a PNG: id = red + 256 green + 65536 blue. */
final class CocoPanopticReader {
    private final Archive archive;
    private final CocoIndex index;
    private final LabelSink sink;

    CocoPanopticReader(Archive archive, CocoIndex index, LabelSink sink) {
        this.archive = archive;
        this.index = index;
        this.sink = sink;
    }

    void read() throws IOException {
        JsonFiles.read(
                archive,
                index.file.path(),
                new QuietSink(sink),
                json -> JsonFiles.fields(json, name -> {
                    if (!name.equals("annotations")) {
                        return false;
                    }
                    JsonFiles.elements(json, i -> {
                        sink.checkCancelled();
                        JsonNode annotation = JsonFiles.tree(json);
                        String where = index.file.place(
                                JsonFields.text(annotation, "file_name").orElse(Integer.toString(i)));
                        try {
                            picture(annotation, where);
                        } catch (LeftOutException e) {
                            sink.problem(e.getMessage(), where);
                        }
                    });
                    return true;
                }));
    }

    private void picture(JsonNode annotation, String where) throws IOException {
        JsonNode id = annotation.get("image_id");
        CocoImage image = id == null
                ? null
                : index.images.get(id.isNumber() && id.canConvertToLong() ? (Object) id.asLong() : id.asString(""));
        if (image == null) {
            throw new LeftOutException("Objects of a picture that is not listed left out");
        }
        String entry = png(JsonFields.text(annotation, "file_name").orElse(""));
        Map<Integer, ColumnRuns> runs;
        MaskSize size;
        try (var in = archive.open(entry)) {
            LabelImage png = LabelImage.read(in);
            size = FoundShapes.size(png.width(), png.height());
            runs = SegmentRuns.of(png);
        }
        for (JsonNode segment : JsonFields.array(annotation, "segments_info")) {
            try {
                sink.object(object(segment, image, runs, size));
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        }
    }

    private FoundObject object(JsonNode segment, CocoImage image, Map<Integer, ColumnRuns> runs, MaskSize size) {
        CocoCategory category = index.categories.get((Object) (long) JsonFields.number(segment, "category_id"));
        if (category == null) {
            throw new LeftOutException("Objects of a category that is not listed left out");
        }
        ColumnRuns found = runs.get((int) JsonFields.number(segment, "id"));
        if (found == null) {
            throw new LeftOutException("Segments without a pixel in their PNG left out");
        }
        Map<String, String> attributes = new TreeMap<>();
        if (JsonFields.isTrue(segment, "iscrowd")) {
            attributes.put("is_crowd", "true");
        }
        return new FoundObject(
                image.key(),
                category.name(),
                FoundShapes.visible(found.mask(size)),
                false,
                false,
                0,
                attributes,
                null,
                null,
                true,
                null);
    }

    /** In a folder of the JSON's own name beside it, as the format has it, or near it. */
    private String png(String name) {
        String folder = index.file.path().replaceFirst("(?i)\\.json$", "") + "/";
        String annotations = index.file.folder();
        for (String place : List.of(folder, annotations, annotations + "panoptic_" + index.file.subset() + "/", "")) {
            if (!name.isEmpty() && archive.contains(place + name)) {
                return place + name;
            }
        }
        throw new LeftOutException("Panoptic pictures whose PNG is missing left out");
    }
}
