package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.project.Project;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code annotations.xml} and {@code images/}: every frame a picture. The head counts the pictures, so these grow in a
 * file of their own until the end.
 */
final class CvatImagesWriter implements FormatWriter {
    private final ZipTarget zip;
    private final Project project;
    private final ExportNotes notes;
    private final ShapeWriting shapes;
    private final SharedFacts facts = new SharedFacts();
    private final Path file;
    private final BufferedWriter images;
    private final XmlWriting xml;
    private final Set<Split> splits = EnumSet.noneOf(Split.class);
    private int count;

    CvatImagesWriter(WriteContext context) throws IOException {
        this.zip = context.zip();
        this.project = context.project();
        this.notes = context.notes();
        this.shapes = new ShapeWriting(notes);
        this.file = Files.createTempFile(context.temporary(), "cvat-images", ".xml");
        this.images = Files.newBufferedWriter(file);
        this.xml = XmlWriting.within("annotations", images);
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            splits.add(frame.split());
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("id", Integer.toString(count++));
            attributes.put("name", frame.name().path());
            attributes.put("width", Integer.toString(media.media().width()));
            attributes.put("height", Integer.toString(media.media().height()));
            xml.open("image", attributes);
            for (ExportedObject object : frame.objects()) {
                if (!(object.shape() instanceof TagShape) && shapes.takes(object.shape())) {
                    write(media, frame, object);
                }
            }
            for (ExportedObject object : frame.objects()) {
                if (object.shape() instanceof TagShape) {
                    write(media, frame, object);
                }
            }
            xml.close();
        }
    }

    private void write(ExportedMedia media, ExportedFrame frame, ExportedObject object) throws IOException {
        String source = SharedFacts.source(media.source(object.annotation(), frame.index()));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("label", object.label().name());
        attributes.put("source", source);
        if (object.annotation().track()) {
            notes.add("Frames of tracks written as objects of their own");
        }
        if (!(object.shape() instanceof TagShape)) {
            if (!(object.shape() instanceof SkeletonShape)) {
                attributes.put("occluded", ShapeWriting.flag(object.state().occluded()));
            }
            ShapeWriting.place(object.shape(), attributes);
            attributes.put("z_order", Integer.toString(object.state().zOrder()));
        }
        facts.group(object.annotation(), attributes);
        shapes.write(xml, object, attributes, joint -> joint.put("source", source));
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void finish() throws IOException {
        images.close();
        if (splits.size() > 1) {
            notes.add("Pictures of training, validation and test together in one list");
        }
        OutputStream out = zip.entry("annotations.xml");
        var head = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        head.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n");
        new MetaWriting(XmlWriting.within("annotations", head), project).write(project.name(), count, null);
        head.flush();
        Files.copy(file, out);
        head.write("</annotations>\n");
        head.flush();
    }

    @Override
    public void close() throws IOException {
        images.close();
        Files.deleteIfExists(file);
    }
}
