package io.truthloom.exchange.mot;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.ImageName;
import io.truthloom.exchange.WriteContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** {@code instances/} with {@code labels.txt}, and {@code images/}; videos in folders of their names. */
final class MotsWriter implements FormatWriter {
    private static final int OBJECTS = 1000;
    private static final int LABELS_MAX = 64;
    private static final int ELLIPSE_CORNERS = 72;

    private final WriteContext context;
    private final ExportNotes notes;
    private final int firstFrame;

    MotsWriter(WriteContext context) {
        this.context = context;
        this.notes = context.notes();
        this.firstFrame = MotsFormat.firstFrame(context.options());
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        Map<AnnotationId, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        var size = new MaskSize(media.media().height(), media.media().width());
        for (ExportedFrame frame : media.frames()) {
            var picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_USHORT_GRAY);
            short[] pixels = ((DataBufferUShort) picture.getRaster().getDataBuffer()).getData();
            for (ExportedObject object : frame.objects()) {
                Optional<MaskShape> mask = mask(object, size);
                if (mask.isPresent()) {
                    int number = numbers.computeIfAbsent(object.annotation().id(), id -> next(object, counts));
                    paint(mask.get(), number, pixels);
                }
            }
            context.zip().stored("instances/" + name(media, frame) + ".png", out -> ImageIO.write(picture, "png", out));
        }
    }

    /** 0 where there is none left. */
    private int next(ExportedObject object, Map<Integer, Integer> counts) {
        int label = object.classIndex() + 1;
        int count = counts.merge(label, 1, Integer::sum);
        if (label > LABELS_MAX || count >= OBJECTS) {
            return 0;
        }
        if (!object.annotation().track()) {
            notes.add("Objects of single frames numbered as tracks are");
        }
        return label * OBJECTS + count;
    }

    private Optional<MaskShape> mask(ExportedObject object, MaskSize size) {
        if (!object.attributes().isEmpty() || object.state().occluded()) {
            notes.add("Objects without their attribute values and marks");
        }
        return switch (object.shape()) {
            case MaskShape mask -> Optional.of(mask);
            case PolygonShape polygon -> filled(size, polygon);
            case EllipseShape ellipse -> filled(size, ellipse.outline(ELLIPSE_CORNERS));
            case BoxShape box -> leftOut("Boxes left out, which say nothing of single pixels");
            case SkeletonShape skeleton -> leftOut("Skeletons left out, which say nothing of single pixels");
            case PolylineShape line -> leftOut("Points and lines left out, which the format has no place for");
            case PointsShape points -> leftOut("Points and lines left out, which the format has no place for");
            case TagShape tag -> leftOut("Tags left out, which the format has no place for");
        };
    }

    private Optional<MaskShape> leftOut(String sentence) {
        notes.add(sentence);
        return Optional.empty();
    }

    private Optional<MaskShape> filled(MaskSize size, PolygonShape outline) {
        notes.add("Polygons and ellipses written as masks");
        return Optional.of(MaskPixels.fill(size, List.of(outline.points())));
    }

    private void paint(MaskShape mask, int number, short[] pixels) {
        if (number == 0) {
            notes.add("Masks left out: more than 999 objects of a label in a video, or more than 64 labels");
            return;
        }
        byte[] set = MaskPixels.of(mask);
        boolean covers = false;
        boolean any = false;
        for (int i = 0; i < set.length; i++) {
            if (set[i] == 1) {
                covers |= pixels[i] != 0;
                any = true;
                pixels[i] = (short) number;
            }
        }
        if (covers) {
            notes.add("Masks that lie over others, whose pixels there are lost");
        }
        if (!any) {
            notes.add("Masks without a pixel left out");
        }
    }

    private String name(ExportedMedia media, ExportedFrame frame) {
        ImageName name = frame.name();
        return media.isVideo() ? "%s/%06d".formatted(name.folder(), frame.index() + firstFrame) : name.stemPath();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + name(media, frame) + frame.name().extension());
    }

    @Override
    public void finish() throws IOException {
        context.zip().text("instances/labels.txt", SequenceTexts.labels(context.project()));
    }

    @Override
    public void close() {}
}
