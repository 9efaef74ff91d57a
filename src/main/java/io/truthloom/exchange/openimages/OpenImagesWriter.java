package io.truthloom.exchange.openimages;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.Box;
import io.truthloom.dataset.Split;
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
import io.truthloom.exchange.tables.Spools;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** The tables in {@code annotations}, masks as pictures in {@code masks}; labels are coded {@code /m/0} and on. */
final class OpenImagesWriter implements FormatWriter {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final int[] BLACK_AND_WHITE = {0x000000, 0xffffff};

    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final Spools tables;
    private int masks;

    OpenImagesWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
        this.labels = context.project().labels();
        this.tables = new Spools(context.temporary());
    }

    static String name(Split split) {
        return split == Split.VALIDATION ? "validation" : split.name().toLowerCase(Locale.ROOT);
    }

    private void append(Split split, String table, String head, Object... values) throws IOException {
        String version = split == Split.TRAIN && !table.contains("segmentation") ? "oidv6-" : "";
        append("annotations/%s%s-annotations-%s.csv".formatted(version, name(split), table), head, values);
    }

    private void append(String path, String head, Object... values) throws IOException {
        if (!tables.has(path)) {
            tables.append(path, head + "\n");
        }
        tables.append(path, CSV.format(values) + "\n");
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            String id = frame.name().flat();
            tables.append(
                    "annotations/images.meta",
                    "%s %d %d\n"
                            .formatted(id, media.media().height(), media.media().width()));
            append("annotations/image_ids_and_rotation.csv", "ImageID,Subset,Rotation", id, name(frame.split()), 0);
            for (ExportedObject object : frame.objects()) {
                write(media.media(), frame, id, object);
            }
        }
    }

    private void write(Media media, ExportedFrame frame, String id, ExportedObject object) throws IOException {
        Optional<Box> box = object.box(media);
        switch (object.shape()) {
            case TagShape tag ->
                append(
                        frame.split(),
                        "human-imagelabels",
                        "ImageID,Source,LabelName,Confidence",
                        id,
                        "verification",
                        code(object),
                        1);
            case MaskShape mask -> writeMask(media, frame, id, object, box);
            case PolygonShape polygon -> writeMask(media, frame, id, object, box);
            case EllipseShape ellipse -> writeMask(media, frame, id, object, box);
            case BoxShape straight -> writeBox(media, frame, id, object, box, straight.rotation() == 0);
            case PolylineShape line -> writeBox(media, frame, id, object, box, false);
            case PointsShape points -> writeBox(media, frame, id, object, box, false);
            case SkeletonShape skeleton -> writeBox(media, frame, id, object, box, false);
        }
    }

    private String code(ExportedObject object) {
        return "/m/" + object.classIndex();
    }

    private void writeBox(
            Media media, ExportedFrame frame, String id, ExportedObject object, Optional<Box> box, boolean exact)
            throws IOException {
        if (box.isEmpty()) {
            notes.leftOut(object.shape());
            return;
        }
        if (!exact) {
            notes.add("Turned boxes and other shapes written as the boxes around them");
        }
        String occluded = object.state().occluded() ? "1" : "0";
        List<String> marks = Marks.ATTRIBUTES.stream()
                .map(name -> Marks.written(object.attributes(), name))
                .toList();
        String[] share = shares(box.get(), media);
        append(
                frame.split(),
                "bbox",
                "ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,"
                        + "IsOccluded,IsTruncated,IsGroupOf,IsDepiction,IsInside",
                id,
                "manual",
                code(object),
                1,
                share[0],
                share[1],
                share[2],
                share[3],
                occluded,
                marks.get(0),
                marks.get(1),
                marks.get(2),
                marks.get(3));
    }

    private void writeMask(Media media, ExportedFrame frame, String id, ExportedObject object, Optional<Box> box)
            throws IOException {
        var size = new MaskSize(media.height(), media.width());
        Optional<MaskShape> mask = AreaOutline.pixels(object.shape(), size);
        if (mask.isEmpty() || box.isEmpty()) {
            notes.leftOut(object.shape());
            return;
        }
        if (!(object.shape() instanceof MaskShape)) {
            notes.add("Outlines and ellipses written as masks");
        }
        if (object.state().occluded() || !object.attributes().isEmpty()) {
            notes.add("Marks and attributes of masks left out, which their table has no columns for");
        }
        String boxId = "%08x".formatted(++masks);
        String file = "%s_m%d_%s.png".formatted(id, object.classIndex(), boxId);
        PngValues pixels = PngValues.empty(size);
        pixels.paint(mask.get(), 1);
        zip.stored(
                "masks/%s/%s".formatted(name(frame.split()), file),
                out -> PngFiles.write(pixels, BLACK_AND_WHITE, out));
        String[] share = shares(box.get(), media);
        append(
                frame.split(),
                "object-segmentation",
                "MaskPath,ImageID,LabelName,BoxID,BoxXMin,BoxXMax,BoxYMin,BoxYMax,PredictedIoU,Clicks",
                file,
                id,
                code(object),
                boxId,
                share[0],
                share[1],
                share[2],
                share[3],
                "",
                "");
    }

    private static String[] shares(Box box, Media media) {
        return new String[] {
            share(box.x1() / media.width()),
            share(box.x2() / media.width()),
            share(box.y1() / media.height()),
            share(box.y2() / media.height())
        };
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < labels.size(); i++) {
            append(
                    "annotations/oidv6-class-descriptions.csv",
                    "LabelName,DisplayName",
                    "/m/" + i,
                    labels.get(i).name());
        }
        tables.writeTo(zip);
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/%s/%s%s"
                .formatted(
                        name(frame.split()), frame.name().flat(), frame.name().extension()));
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
