package io.truthloom.exchange.mot;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads one sequence, row by row. */
final class MotReader {
    private static final int LINE_MAX = 10_000;
    private static final Pattern FRAME_PICTURE = Pattern.compile("(\\d{1,9})\\.[A-Za-z]{3,4}");
    /** No quotes: a stray one would swallow the rest of the file. */
    private static final CSVFormat ROWS = CSVFormat.DEFAULT
            .builder()
            .setQuote(null)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Archive archive;
    private final Options options;
    private final LabelSink sink;
    private final String folder;
    private final String path;
    private final SequenceInfo info;

    MotReader(Archive archive, Options options, LabelSink sink, String folder) throws IOException {
        this.archive = archive;
        this.options = options;
        this.sink = sink;
        this.folder = folder;
        this.path = folder + MotFolders.ROWS;
        this.info = SequenceInfo.read(archive, folder);
    }

    void read() throws IOException {
        int first = options.is(MotFormat.CLASSES, MotFormat.ONE_BASED) ? 1 : 0;
        int origin = options.is(MotFormat.ORIGIN, MotFormat.AS_STORED) ? 0 : 1;
        MotLabels labels = MotLabels.read(archive, folder, first, sink);
        String name = info.name().isEmpty() ? MotFolders.name(folder, "sequence") : info.name();
        sink.sequence(new FoundSequence(path, name, info.length(), info.size(), true));
        pictures();
        try (CSVParser rows = CSVParser.parse(new LineGuard(archive.open(path), path, LINE_MAX), ROWS)) {
            Iterator<CSVRecord> records = rows.iterator();
            while (records.hasNext()) {
                sink.checkCancelled();
                row(records.next(), labels, origin);
            }
        } catch (UncheckedIOException | IOException e) {
            sink.problem("The file is damaged or cut off; what follows was left out", path);
        }
    }

    private void pictures() {
        String place = folder + info.pictures() + "/";
        for (String entry : archive.paths()) {
            Matcher picture = FRAME_PICTURE.matcher(entry.startsWith(place) ? entry.substring(place.length()) : "");
            if (picture.matches() && Integer.parseInt(picture.group(1)) > 0) {
                frame(Integer.parseInt(picture.group(1)), picture.group(), entry);
            }
        }
    }

    private FoundItem frame(int number, String name, @Nullable String entry) {
        FoundItem item = FoundItem.frame(path, number - 1, name, info.size(), entry);
        sink.item(item);
        return item;
    }

    private void row(CSVRecord record, MotLabels labels, int origin) {
        String where = "%s, line %d".formatted(path, record.getRecordNumber());
        try {
            MotRow row = MotRow.of(record, origin);
            if (row.mark() == 0) {
                throw new LeftOutException("Boxes marked as not to be counted left out");
            }
            if (row.frame() < 1 || (info.length() > 0 && row.frame() > info.length())) {
                throw new LeftOutException("Boxes on frames that the video doesn't have left out");
            }
            Integer number = row.label();
            Optional<String> label = number == null ? labels.byDefault() : labels.name(number);
            if (label.isEmpty()) {
                throw new LeftOutException(
                        number == null
                                ? "Boxes without a label left out"
                                : "Boxes with a label's number that the list doesn't have left out");
            }
            object(row, label.get());
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), where);
        }
    }

    private void object(MotRow row, String label) {
        FoundItem item = frame(row.frame(), "%06d".formatted(row.frame()), null);
        Double visible = row.visibility();
        boolean partly = visible != null && visible > 0 && visible < 1;
        sink.object(new FoundObject(
                item.key(),
                label,
                row.box(),
                false,
                visible != null && visible <= 0,
                0,
                partly ? Map.of("visibility", row.visibilityText()) : Map.of(),
                null,
                row.track() > 0 ? Long.toString(row.track()) : null,
                true,
                row.mark() > 0 && row.mark() < 1 ? row.mark() : null));
    }
}
