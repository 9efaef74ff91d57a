package io.truthloom.exchange.coco;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.coco.CocoRecords.Category;
import io.truthloom.exchange.coco.CocoRecords.Image;
import io.truthloom.exchange.coco.CocoRecords.Info;
import io.truthloom.exchange.coco.CocoRecords.License;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code annotations/instances_default.json} and {@code images/}. Pictures and annotations are two lists of one JSON, so
 * both grow in files of their own until the end.
 */
final class CocoWriter implements FormatWriter {
    private static final String VERSION = "0.1.0";

    private final ZipTarget zip;
    private final JsonMapper json;
    private final Project project;
    private final CocoInstances instances;
    private final ExportNotes notes;
    private final JsonList images;
    private final JsonList annotations;
    private long imageId;

    CocoWriter(WriteContext context, JsonMapper json) throws IOException {
        Path temporary = context.temporary();
        this.zip = context.zip();
        this.json = json;
        this.project = context.project();
        this.notes = context.notes();
        this.instances = new CocoInstances(project.labels(), notes);
        this.images = new JsonList(Files.createTempFile(temporary, "coco-images", ".json"), json);
        this.annotations = new JsonList(Files.createTempFile(temporary, "coco-annotations", ".json"), json);
    }

    @Override
    public void add(ExportedMedia exported) throws IOException {
        var media = exported.media();
        for (ExportedFrame frame : exported.frames()) {
            imageId++;
            images.add(new Image(
                    imageId, media.width(), media.height(), frame.name().path(), 0, "", "", 0));
            for (ExportedObject object : frame.objects()) {
                Optional<Box> box = object.box(media);
                if (box.isPresent()) {
                    annotations.add(instances.of(object.annotation(), object.state(), box.get(), imageId));
                } else {
                    addUnboxed(object, media);
                }
            }
        }
    }

    /** A skeleton may stand on one line or one joint and still say all that it has to say. */
    private void addUnboxed(ExportedObject object, Media media) throws IOException {
        Shape shape = object.state().shape();
        Optional<Box> bounds = shape.bounds();
        if (shape instanceof SkeletonShape && bounds.isPresent()) {
            Box box = bounds.get().clip(media.width(), media.height());
            annotations.add(instances.of(object.annotation(), object.state(), box, imageId));
        } else {
            notes.leftOut(shape);
        }
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void finish() throws IOException {
        OutputStream out = zip.entry("annotations/instances_default.json");
        write(out, "{\"licenses\":" + json.writeValueAsString(List.of(new License(0, "", ""))));
        write(out, ",\"info\":" + json.writeValueAsString(new Info(project.name(), VERSION, "Truthloom " + VERSION)));
        write(out, ",\"categories\":" + json.writeValueAsString(categories()));
        write(out, ",\"images\":");
        images.copyTo(out);
        write(out, ",\"annotations\":");
        annotations.copyTo(out);
        write(out, "}\n");
    }

    private List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Label label : project.labels()) {
            SkeletonTemplate skeleton = label.skeleton();
            categories.add(new Category(
                    categories.size() + 1,
                    label.name(),
                    parentName(label),
                    skeleton == null
                            ? null
                            : skeleton.joints().stream()
                                    .map(TemplateJoint::name)
                                    .toList(),
                    skeleton == null
                            ? null
                            : skeleton.edges().stream()
                                    .map(edge -> List.of(edge.from() + 1, edge.to() + 1))
                                    .toList()));
        }
        return categories;
    }

    private String parentName(Label label) {
        return project.labels().stream()
                .filter(other -> other.id().equals(label.parentId()))
                .findFirst()
                .map(Label::name)
                .orElse("");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try (images) {
            annotations.close();
        }
    }
}
