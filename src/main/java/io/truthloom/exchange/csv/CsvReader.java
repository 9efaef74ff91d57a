package io.truthloom.exchange.csv;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.CsvRow;
import io.truthloom.exchange.tables.CsvTable;
import io.truthloom.exchange.tables.Numbers;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every table that has the columns, row by row. */
final class CsvReader {
    private final Archive archive;
    private final LabelSink sink;
    private final JsonMapper json;

    CsvReader(Archive archive, LabelSink sink, JsonMapper json) {
        this.archive = archive;
        this.sink = sink;
        this.json = json;
    }

    void read() throws IOException {
        boolean any = false;
        for (String path : archive.ending(".csv")) {
            Map<String, Integer> columns = CsvTable.columns(archive, path);
            if (Columns.isOwn(columns) || Columns.isTable(columns)) {
                any = true;
                CsvTable.read(archive, path, sink, this::readRow);
            }
        }
        if (!any) {
            throw new InvalidInputException(
                    "The files",
                    "There is no table whose first row names \"image\", \"label\", \"x1\", \"y1\", \"x2\", \"y2\" "
                            + "(or \"filename\", \"class\", \"xmin\" and so on). Add that row.");
        }
    }

    private void readRow(CsvRow row) {
        String image = row.get(Columns.IMAGE).replace('\\', '/');
        if (image.isEmpty()) {
            sink.problem("Rows without an image left out", row.where());
            return;
        }
        FoundItem item = item(image, row);
        sink.item(item);
        String label = row.get(Columns.LABEL);
        if (label.isEmpty() && row.get("shape").isEmpty() && row.get(Columns.X1).isEmpty()) {
            return; // a picture without objects
        }
        try {
            if (label.isEmpty()) {
                throw new LeftOutException("Rows without a label left out");
            }
            Shape shape = CellsShape.of(row);
            sink.label(new FoundLabel(label));
            sink.object(object(item, label, shape, row));
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), row.where());
        }
    }

    private FoundItem item(String image, CsvRow row) {
        OptionalInt width = Numbers.whole(row.get("width"));
        OptionalInt height = Numbers.whole(row.get("height"));
        PictureSize size = width.orElse(0) > 0 && height.orElse(0) > 0
                ? new PictureSize(width.getAsInt(), height.getAsInt())
                : null;
        Optional<String> entry = Optional.of("images/" + image)
                .filter(archive::contains)
                .or(() -> Optional.of(image).filter(archive::contains));
        OptionalInt frame = Numbers.whole(row.get("frame"));
        int slash = image.lastIndexOf('/');
        String subset = Subset.plain(row.get("subset"));
        if (frame.isEmpty() || frame.getAsInt() < 0) {
            return FoundItem.picture(image, image, subset, size, entry.orElse(null));
        }
        String sequence = slash < 0 ? PicturePath.withoutExtension(image) : image.substring(0, slash);
        sink.sequence(new FoundSequence(sequence, sequence, 0, size, false));
        String key = sequence + "#" + frame.getAsInt();
        return new FoundItem(key, image, subset, size, sequence, frame.getAsInt(), entry.orElse(null), null);
    }

    private FoundObject object(FoundItem item, String label, Shape shape, CsvRow row) {
        String track = row.get("track");
        boolean ofTrack = !track.isEmpty() && item.sequence() != null;
        if (!track.isEmpty() && !ofTrack) {
            sink.problem("Tracks on pictures that are no frames left out", row.where());
        }
        String group = row.get("group");
        return new FoundObject(
                item.key(),
                label,
                shape,
                false,
                isTrue(row.get("occluded")),
                Numbers.whole(row.get("z")).orElse(0),
                attributes(row),
                group.isEmpty() ? null : group,
                ofTrack ? track : null,
                row.get("keyframe").isEmpty() || isTrue(row.get("keyframe")),
                score(row));
    }

    private static boolean isTrue(String cell) {
        return cell.equals("1") || cell.equalsIgnoreCase("true");
    }

    private @Nullable Double score(CsvRow row) {
        OptionalDouble score = row.number(Columns.SCORE);
        if (score.isEmpty()) {
            return null;
        }
        if (score.getAsDouble() < 0 || score.getAsDouble() > 1) {
            sink.problem("Scores that are not between 0 and 1 left out", row.where());
            return null;
        }
        return score.getAsDouble();
    }

    private Map<String, String> attributes(CsvRow row) {
        Map<String, String> attributes = new TreeMap<>();
        String text = row.get("attributes");
        if (text.isEmpty()) {
            return attributes;
        }
        try {
            JsonNode object = json.readTree(text);
            if (!object.isObject()) {
                sink.problem("Attributes that are no JSON left out", row.where());
            }
            object.properties()
                    .forEach(entry -> attributes.put(
                            entry.getKey(),
                            entry.getValue().isString()
                                    ? entry.getValue().asString()
                                    : entry.getValue().toString()));
        } catch (JacksonException e) {
            sink.problem("Attributes that are no JSON left out", row.where());
        }
        return attributes;
    }
}
