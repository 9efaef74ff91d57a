package io.truthloom.exchange.coco;

import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.shapes.AreaOutline;
import io.truthloom.exchange.shapes.CroppedMask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code annotations/panoptic_default/*.png}, whose colours are the ids of segments, and {@code panoptic_default.json},
 * which comes after them: every pixel belongs to one segment, that of the object drawn last.
 */
final class CocoPanopticWriter implements FormatWriter {
    private record Segment(ExportedObject object, int id) {}

    private final WriteContext context;
    private final ExportNotes notes;
    private final PendingList images;
    private final PendingList annotations;
    private long imageId;

    CocoPanopticWriter(WriteContext context) throws IOException {
        this.context = context;
        this.notes = context.notes();
        this.images = new PendingList(context.temporary());
        this.annotations = new PendingList(context.temporary());
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        MaskSize size = new MaskSize(media.media().height(), media.media().width());
        for (ExportedFrame frame : media.frames()) {
            imageId++;
            CocoHeader.writeImage(images.json(), media, frame.name().path(), imageId);
            var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            List<Segment> segments = paint(frame, size, image);
            String png = frame.name().stemPath() + ".png";
            context.zip().stored("annotations/panoptic_default/" + png, target -> target.write(CroppedMask.png(image)));
            write(segments, new SegmentExtents(image, segments.size()), png);
        }
    }

    private List<Segment> paint(ExportedFrame frame, MaskSize size, BufferedImage image) {
        List<Segment> segments = new ArrayList<>();
        for (ExportedObject object : frame.objects()) {
            Optional<MaskShape> mask = AreaOutline.pixels(object.shape(), size);
            if (mask.isEmpty()) {
                notes.add("Tags, lines, points and skeletons left out, which have no area");
                continue;
            }
            int id = segments.size() + 1;
            int color = (id & 0xff) << 16 | (id & 0xff00) | id >> 16 & 0xff;
            byte[] pixels = MaskPixels.of(mask.get());
            for (int i = 0; i < pixels.length; i++) {
                if (pixels[i] == 1) {
                    image.setRGB(i % size.width(), i / size.width(), color);
                }
            }
            segments.add(new Segment(object, id));
        }
        return segments;
    }

    private void write(List<Segment> segments, SegmentExtents extents, String png) {
        JsonGenerator json = annotations.json();
        json.writeStartObject();
        json.writeNumberProperty("image_id", imageId);
        json.writeStringProperty("file_name", png);
        json.writeArrayPropertyStart("segments_info");
        for (Segment segment : segments) {
            if (extents.area(segment.id()) == 0) {
                notes.add("Objects hidden wholly by others left out");
                continue;
            }
            json.writeStartObject();
            json.writeNumberProperty("id", segment.id());
            json.writeNumberProperty("category_id", segment.object().classIndex() + 1);
            json.writeNumberProperty("area", extents.area(segment.id()));
            json.writeName("bbox");
            json.writeArray(extents.box(segment.id()), 0, 4);
            json.writeNumberProperty("iscrowd", CocoInstances.isCrowd(segment.object()) ? 1 : 0);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void finish() throws IOException {
        OutputStream out = context.zip().entry("annotations/panoptic_default.json");
        JsonGenerator json = JsonFiles.writer(out);
        CocoHeader.write(json, context.project(), true);
        images.appendTo(json, "images", out);
        annotations.appendTo(json, "annotations", out);
        json.writeEndObject();
        json.close();
    }

    @Override
    public void close() throws IOException {
        try (images) {
            annotations.close();
        }
    }
}
