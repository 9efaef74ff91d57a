package io.truthloom.exchange.openimages;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.shapes.PngFiles;
import io.truthloom.exchange.shapes.PngValues;
import io.truthloom.exchange.tables.CsvRow;
import io.truthloom.exchange.tables.CsvTable;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One table after the other, row by row. */
final class OpenImagesReader {
    private static final double FARTHEST = 2;

    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;
    private final PictureList pictures;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> masks = new HashMap<>();

    OpenImagesReader(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
        this.pictures = new PictureList(archive, sink);
    }

    void read() throws IOException {
        for (String path : archive.ending(".png")) {
            masks.putIfAbsent(PicturePath.fileName(path), path);
        }
        for (String path : archive.ending(".csv")) {
            if (Table.of(archive, path) == Table.CLASSES) {
                readNames(path);
            }
        }
        for (String path : archive.ending(".csv")) {
            Table table = Table.of(archive, path);
            if (table == Table.BOXES || table == Table.TAGS || table == Table.MASKS) {
                String subset = subset(path);
                CsvTable.read(archive, path, sink, row -> readRow(table, row, subset));
            }
        }
        pictures.tellOthers(archive);
    }

    /** Older files have no row of names, so that their first class stands in its place. */
    private void readNames(String path) throws IOException {
        CsvTable.read(archive, path, sink, row -> {
            String name = row.get("displayname");
            names.put(row.get("labelname"), name);
            sink.label(new FoundLabel(name.isEmpty() ? row.get("labelname") : name));
        });
    }

    /** "oidv6-train-annotations-bbox.csv": the part that is the name of a side. */
    private static String subset(String path) {
        for (String part : PicturePath.fileName(path).toLowerCase(Locale.ROOT).split("[-_.]")) {
            if (Subset.isName(part)) {
                return Subset.plain(part);
            }
        }
        return "";
    }

    private void readRow(Table table, CsvRow row, String subset) throws IOException {
        String id = row.get("imageid");
        if (id.isEmpty()) {
            sink.problem("Rows without an image left out", row.where());
            return;
        }
        pictures.tell(id, subset);
        try {
            double confidence = row.number("confidence").orElse(1);
            if (confidence < 0 || confidence > 1) {
                throw new LeftOutException("Rows with a confidence that is not between 0 and 1 left out");
            }
            if (table == Table.TAGS && confidence == 0) {
                throw new LeftOutException("Labels that are verified not to be on their image left out");
            }
            Shape shape = switch (table) {
                case BOXES -> box(id, row);
                case MASKS -> mask(id, row);
                default -> new TagShape();
            };
            tell(id, row, shape, confidence == 1 ? null : confidence);
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), row.where());
        }
    }

    private void tell(String id, CsvRow row, Shape shape, @Nullable Double score) {
        String code = row.get("labelname");
        String name = names.getOrDefault(code, "");
        if (name.isEmpty()) {
            sink.problem("Labels without a name in the table of classes kept under their code", row.where());
        }
        String label = name.isEmpty() ? code : name;
        if (label.isEmpty()) {
            sink.problem("Rows without a label left out", row.where());
            return;
        }
        sink.label(new FoundLabel(label));
        boolean occluded = row.get(Marks.OCCLUDED.toLowerCase(Locale.ROOT)).equals("1");
        sink.object(new FoundObject(
                id, label, shape, false, occluded, 0, Marks.attributes(row::get), null, null, true, score));
    }

    private PictureSize size(String id) {
        return pictures.size(id)
                .or(() -> context.size(pictures.name(id), pictures.entry(id)))
                .orElseThrow(() ->
                        new LeftOutException("Objects on pictures whose size nobody knows left out; add the pictures"));
    }

    private BoxShape box(String id, CsvRow row) {
        PictureSize size = size(id);
        double[] corners = new double[4];
        String[] columns = {"xmin", "ymin", "xmax", "ymax"};
        for (int i = 0; i < columns.length; i++) {
            OptionalDouble value = row.number(columns[i]);
            if (value.isEmpty() || Math.abs(value.getAsDouble()) > FARTHEST) {
                throw new LeftOutException("Boxes with a corner that is no share of the picture left out");
            }
            corners[i] = value.getAsDouble() * (i % 2 == 0 ? size.width() : size.height());
        }
        if (!(corners[0] < corners[2] && corners[1] < corners[3])) {
            throw new LeftOutException("Boxes without area, or with swapped corners, left out");
        }
        return new BoxShape(corners[0], corners[1], corners[2], corners[3], 0);
    }

    private MaskShape mask(String id, CsvRow row) throws IOException {
        String path = masks.get(PicturePath.fileName(row.get("maskpath")));
        if (path == null) {
            throw new LeftOutException("Masks whose picture is missing left out");
        }
        PictureSize size = size(id);
        PngValues values = PngFiles.colors(archive, path).scaled(new MaskSize(size.height(), size.width()));
        for (int i = 0; i < values.values().length; i++) {
            values.values()[i] = Math.min(values.values()[i], 1);
        }
        MaskShape mask = values.masks(List.of(0)).get(1);
        if (mask == null) {
            throw new LeftOutException("Masks without a pixel left out");
        }
        return mask;
    }
}
