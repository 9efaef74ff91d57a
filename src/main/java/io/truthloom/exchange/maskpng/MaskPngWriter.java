package io.truthloom.exchange.maskpng;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.shapes.AreaOutline;
import io.truthloom.exchange.shapes.PngFiles;
import io.truthloom.exchange.shapes.PngValues;
import io.truthloom.exchange.shapes.VocPalette;
import io.truthloom.exchange.tables.Spools;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** A picture of masks for each frame; what is drawn later covers what lies below. */
final class MaskPngWriter implements FormatWriter {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final int[] PALETTE = VocPalette.colors();
    private static final int MOST = 65_535;

    private final Kind kind;
    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final List<Integer> colors;
    private final Spools spools;

    MaskPngWriter(WriteContext context) throws IOException {
        this.kind = Kind.of(context.options());
        this.zip = context.zip();
        this.notes = context.notes();
        this.labels = context.project().labels();
        this.colors = colors(labels);
        this.spools = new Spools(context.temporary());
        if (kind == Kind.INSTANCE) {
            spools.append(Kind.INSTANCES, Instances.HEAD + "\n");
        }
    }

    /** Those of the labels; one that is black or taken already is moved to the next that is free. */
    private static List<Integer> colors(List<Label> labels) {
        List<Integer> colors = new ArrayList<>();
        for (Label label : labels) {
            int color = Integer.parseInt(label.color().substring(1), 16);
            while (color == 0 || colors.contains(color)) {
                color = (color + 1) & 0xffffff;
            }
            colors.add(color);
        }
        return colors;
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            String path = "masks/%s/%s.png"
                    .formatted(Subset.of(frame.split()), frame.name().flat());
            PngValues values = paint(media.media(), frame, path);
            zip.stored(path, out -> write(values, out));
        }
    }

    private PngValues paint(Media media, ExportedFrame frame, String path) throws IOException {
        var size = new MaskSize(media.height(), media.width());
        PngValues values = PngValues.empty(size);
        int number = 0;
        for (ExportedObject object : frame.objects()) {
            Optional<MaskShape> mask =
                    object.shape() instanceof TagShape ? Optional.empty() : AreaOutline.pixels(object.shape(), size);
            if (mask.isEmpty()) {
                notes.leftOut(object.shape());
                continue;
            }
            if (++number > MOST) {
                notes.add("Objects beyond the 65,535th of a picture left out");
                continue;
            }
            if (!(object.shape() instanceof MaskShape)) {
                notes.add("Boxes, outlines and ellipses written as masks");
            }
            int value = kind == Kind.INSTANCE ? number : value(object.classIndex());
            if (values.paint(mask.get(), value).stream().anyMatch(below -> below != value)) {
                notes.add("Masks drawn over others, which lost those pixels");
            }
            if (kind == Kind.INSTANCE) {
                String occluded = object.state().occluded() ? "1" : "0";
                spools.append(
                        Kind.INSTANCES, CSV.format(path, number, object.label().name(), occluded) + "\n");
            }
        }
        return values;
    }

    private int value(int label) {
        return kind == Kind.COLOUR ? colors.get(label) : label + 1;
    }

    private void write(PngValues values, OutputStream out) throws IOException {
        if (kind == Kind.COLOUR) {
            PngFiles.writeColors(values, out);
        } else {
            boolean small = kind == Kind.INDEXED && labels.size() < VocPalette.SIZE;
            PngFiles.write(values, small ? PALETTE : null, out);
        }
    }

    @Override
    public void finish() throws IOException {
        spools.writeTo(zip);
        var text = new StringBuilder();
        if (kind == Kind.COLOUR) {
            text.append(Kind.BACKGROUND).append(" 0 0 0\n");
            for (int i = 0; i < labels.size(); i++) {
                int c = colors.get(i);
                text.append("%s %d %d %d\n".formatted(labels.get(i).name(), c >> 16, c >> 8 & 0xff, c & 0xff));
            }
            zip.text(Kind.COLORS, text.toString());
        } else {
            text.append(Kind.BACKGROUND).append('\n');
            labels.forEach(label -> text.append(label.name()).append('\n'));
            zip.text(Kind.LABELS, text.toString());
        }
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/%s/%s%s"
                .formatted(
                        Subset.of(frame.split()),
                        frame.name().flat(),
                        frame.name().extension()));
    }

    @Override
    public void close() throws IOException {
        spools.close();
    }
}
