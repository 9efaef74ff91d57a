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
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.media.Media;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code annotations/instances_default.json} and {@code images/}. The pictures go out as they come; the annotations, which
 * are another list of the same JSON, wait in a file for the end.
 */
final class CocoWriter implements FormatWriter {
    private final OutputStream out;
    private final JsonGenerator json;
    private final CocoInstances instances;
    private final ExportNotes notes;
    private final PendingList annotations;
    private long imageId;

    CocoWriter(WriteContext context) throws IOException {
        this.notes = context.notes();
        this.annotations = new PendingList(context.temporary());
        this.instances = new CocoInstances(annotations.json(), notes);
        this.out = context.zip().entry("annotations/instances_default.json");
        this.json = JsonFiles.writer(out);
        CocoHeader.write(json, context.project(), false);
        json.writeArrayPropertyStart("images");
        json.flush();
    }

    @Override
    public void add(ExportedMedia media) {
        for (ExportedFrame frame : media.frames()) {
            imageId++;
            CocoHeader.writeImage(json, media, frame.name().path(), imageId);
            for (ExportedObject object : frame.objects()) {
                Optional<Box> box = object.box(media.media());
                if (box.isPresent()) {
                    instances.write(object, box.get(), imageId);
                } else {
                    addUnboxed(object, media.media());
                }
            }
        }
    }

    /** A skeleton may stand on one line or one joint and still say all that it has to say. */
    private void addUnboxed(ExportedObject object, Media media) {
        Shape shape = object.state().shape();
        Optional<Box> bounds = shape.bounds();
        if (shape instanceof SkeletonShape && bounds.isPresent()) {
            instances.write(object, bounds.get().clip(media.width(), media.height()), imageId);
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
        json.writeEndArray();
        annotations.appendTo(json, "annotations", out);
        json.writeEndObject();
        json.close();
    }

    @Override
    public void close() throws IOException {
        annotations.close();
    }
}
