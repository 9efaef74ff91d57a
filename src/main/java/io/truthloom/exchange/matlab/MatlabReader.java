package io.truthloom.exchange.matlab;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Row by row. */
final class MatlabReader {
    private final Archive archive;
    private final LabelSink sink;

    MatlabReader(Archive archive, LabelSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    void read() throws IOException {
        boolean found = false;
        for (String path : archive.ending(".csv")) {
            if (MatlabFormat.isTable(archive, path)) {
                found = true;
                read(path);
            } else {
                sink.problem("Tables that don't begin with imageFilename left out", path);
            }
        }
        if (!found) {
            throw new InvalidInputException(
                    "MATLAB", "No CSV whose first column is \"imageFilename\" was found. Write it with writetable.");
        }
    }

    private void read(String path) throws IOException {
        try (var reader = new InputStreamReader(archive.open(path), StandardCharsets.UTF_8);
                CSVParser csv = CSVFormat.RFC4180.parse(reader)) {
            List<String> labels = List.of();
            for (CSVRecord row : csv) {
                if (labels.isEmpty()) {
                    labels = row.toList();
                    labels.stream()
                            .skip(1)
                            .filter(name -> !name.isBlank())
                            .forEach(name -> sink.label(new FoundLabel(name.strip())));
                } else {
                    row(row, labels, path);
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            // what Commons CSV throws of a broken quote
            sink.problem("Files that break off or are damaged, read up to there", path);
        }
    }

    private void row(CSVRecord row, List<String> labels, String path) {
        sink.checkCancelled();
        String name = row.get(0).replace('\\', '/').replaceFirst("^(.*/)?images/", "");
        String where = "%s, row %d".formatted(path, row.getRecordNumber());
        if (name.isBlank()) {
            sink.problem("Rows without a picture left out", where);
            return;
        }
        String stem = name.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        Optional<String> entry = archive.picture("images/" + stem).or(() -> archive.picture(stem));
        sink.item(FoundItem.picture(name, name, "", null, entry.orElse(null)));
        for (int i = 1; i < Math.min(row.size(), labels.size()); i++) {
            String boxes = row.get(i).replaceAll("[\\[\\]]", "");
            for (String box : boxes.split(";")) {
                if (!box.isBlank() && !labels.get(i).isBlank()) {
                    object(name, labels.get(i).strip(), box, where);
                }
            }
        }
    }

    private void object(String item, String label, String box, String where) {
        try {
            String[] numbers = box.strip().split("[\\s,]+");
            if (numbers.length != 4) {
                throw new LeftOutException("Boxes without four numbers left out");
            }
            double[] val = new double[4];
            for (int i = 0; i < 4; i++) {
                val[i] = Double.parseDouble(numbers[i]);
            }
            sink.object(new FoundObject(item, label, FoundShapes.box(val[0] - 1, val[1] - 1, val[2], val[3], 0)));
        } catch (NumberFormatException e) {
            sink.problem("Boxes with numbers that are none left out", where);
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), where);
        }
    }
}
