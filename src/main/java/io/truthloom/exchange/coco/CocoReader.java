package io.truthloom.exchange.coco;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.json.JsonOutline;
import io.truthloom.exchange.json.QuietSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Each file twice: pictures and categories, then the annotations. */
final class CocoReader {
    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;

    CocoReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
    }

    static boolean isCoco(JsonOutline outline) {
        boolean images = outline.has("images[].file_name") && outline.has("images[].id");
        boolean annotations = outline.has("annotations[].image_id")
                && outline.hasOne(
                        "annotations[].category_id", "annotations[].caption", "annotations[].segments_info[]");
        return images || annotations;
    }

    void read() throws IOException {
        List<CocoIndex> files = new ArrayList<>();
        for (String path : archive.ending(".json")) {
            if (isCoco(JsonOutline.of(archive, path))) {
                files.add(CocoIndex.read(archive, path, sink));
            } else {
                sink.problem("JSON files that are not COCO left out", path);
            }
        }
        if (files.isEmpty()) {
            throw new InvalidInputException(
                    archive.paths().isEmpty() ? "Files" : archive.paths().getFirst(),
                    "No JSON with \"images\" and \"annotations\" as COCO has them was found. Choose the format it is of.");
        }
        // labels with joints say more than the same ones without
        files.sort(Comparator.comparing(file -> !file.hasSkeletons()));
        Map<String, Set<Object>> withKeypoints = new HashMap<>();
        Set<String> withInstances = new HashSet<>();
        for (CocoIndex file : files) {
            withKeypoints
                    .computeIfAbsent(file.file.subset(), subset -> new HashSet<>())
                    .addAll(file.withKeypoints);
            if (file.hasInstances()) {
                withInstances.add(file.file.subset());
            }
            tellLabelsAndItems(file);
        }
        for (CocoIndex file : files) {
            String subset = file.file.subset();
            if (file.isPanoptic() && withInstances.contains(subset)) {
                sink.problem("Panoptic files beside instances of the same pictures left out", file.file.path());
            } else if (file.isPanoptic()) {
                new CocoPanopticReader(archive, file, sink).read();
            } else {
                tellObjects(file, Objects.requireNonNull(withKeypoints.get(subset)));
            }
        }
    }

    private void tellLabelsAndItems(CocoIndex index) {
        Set<String> names =
                index.categories.values().stream().map(CocoCategory::name).collect(Collectors.toSet());
        for (CocoCategory category : index.categories.values()) {
            boolean another = !category.parent().isEmpty() && !category.parent().equals(category.name());
            boolean above = another && names.contains(category.parent());
            if (another && !above && !category.parent().equals("none")) {
                sink.problem("Supercategories that are no categories left out", index.file.path());
            }
            sink.label(category.label(above));
        }
        Set<String> sequences = new HashSet<>();
        for (CocoImage image : index.images.values()) {
            sink.checkCancelled();
            String sequence = image.sequence();
            if (sequence != null && sequences.add(sequence)) {
                String name = image.folder().isEmpty() ? "default" : image.folder();
                sink.sequence(new FoundSequence(sequence, name, 0, image.size(), false));
            }
            sink.item(new FoundItem(
                    image.key(),
                    image.name(),
                    index.file.subset(),
                    image.size(),
                    sequence,
                    image.frame(),
                    image.entry(),
                    null));
        }
    }

    private void tellObjects(CocoIndex index, Set<Object> withKeypoints) throws IOException {
        var annotation = new CocoAnnotation();
        var objects = new CocoObjects(index, context, sink);
        // what is wrong with the file itself was told when it was read first
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
                        if (!annotation.read(json, sink, index.file.path())) {
                            sink.problem("Annotations that are no objects left out", index.file.path());
                        } else if (annotation.keypoints != null
                                || annotation.id == null
                                || !withKeypoints.contains(annotation.id)) {
                            objects.tell(annotation);
                        }
                    });
                    return true;
                }));
    }
}
