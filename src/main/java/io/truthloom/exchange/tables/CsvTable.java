package io.truthloom.exchange.tables;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables whose first row names the columns; fields apart by commas, or by semicolons or tabs where the head has those alone. */
public final class CsvTable {
    public interface Row {
        void accept(CsvRow row) throws IOException;
    }

    private static final int CHECK_EVERY = 1000;
    private static final int HEAD = 4096;

    private CsvTable() {}

    /** The names of the columns in lower case. */
    public static Map<String, Integer> columns(Archive archive, String path) throws IOException {
        String head = firstLine(archive, path);
        try (CSVParser parser = CSVParser.parse(head, format(head))) {
            Iterator<CSVRecord> rows = parser.iterator();
            return rows.hasNext() ? columns(rows.next()) : Map.of();
        } catch (UncheckedIOException e) {
            return Map.of();
        }
    }

    /** Damage ends the reading and is told as a problem; what was read before counts. */
    public static void read(Archive archive, String path, LabelSink sink, Row row) throws IOException {
        CSVFormat format = format(firstLine(archive, path));
        long line = 0;
        try (var reader = new BufferedReader(new InputStreamReader(archive.open(path), StandardCharsets.UTF_8));
                CSVParser parser = format.parse(reader)) {
            Iterator<CSVRecord> rows = parser.iterator();
            Map<String, Integer> columns = rows.hasNext() ? columns(rows.next()) : Map.of();
            while (rows.hasNext()) {
                CSVRecord values = rows.next();
                line = values.getRecordNumber();
                if (line % CHECK_EVERY == 0) {
                    sink.checkCancelled();
                }
                row.accept(new CsvRow(values, columns, path + ", row " + line));
            }
        } catch (UncheckedIOException | EOFException e) {
            sink.problem("Tables that are damaged, read as far as they go", path + ", after row " + line);
        }
    }

    private static String firstLine(Archive archive, String path) throws IOException {
        return archive.head(path, HEAD).lines().findFirst().orElse("");
    }

    private static CSVFormat format(String head) {
        char delimiter = head.contains(",") ? ',' : head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    }

    private static Map<String, Integer> columns(CSVRecord head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(name, i);
        }
        return columns;
    }
}
