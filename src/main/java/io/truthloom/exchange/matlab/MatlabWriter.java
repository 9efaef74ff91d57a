package io.truthloom.exchange.matlab;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.project.Label;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code labels.csv}. Boxes are {@code [x y w h]}, several divided by semicolons; MATLAB counts pixels from 1 at their
 * centres, so that x is the left edge and 1.
 */
final class MatlabWriter implements FormatWriter {
    private final ExportNotes notes;
    private final List<Label> labels;
    private final CSVPrinter csv;

    MatlabWriter(WriteContext context) throws IOException {
        this.notes = context.notes();
        this.labels = context.project().labels();
        Writer writer = new OutputStreamWriter(context.zip().entry("labels.csv"), StandardCharsets.UTF_8);
        this.csv = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
        List<String> columns = new ArrayList<>(List.of("imageFilename"));
        labels.forEach(label -> columns.add(label.name()));
        csv.printRecord(columns);
        csv.flush();
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            List<StringBuilder> cells = new ArrayList<>();
            labels.forEach(label -> cells.add(new StringBuilder()));
            for (ExportedObject object : frame.objects()) {
                Optional<Box> box = object.box(media.media());
                if (box.isEmpty()) {
                    notes.leftOut(object.shape());
                    continue;
                }
                if (!(object.shape() instanceof BoxShape shape && shape.rotation() == 0)) {
                    notes.add("Turned boxes and other shapes written as the boxes around them");
                }
                StringBuilder cell = cells.get(object.classIndex());
                cell.append(cell.isEmpty() ? "[" : ";").append(text(box.get()));
            }
            List<String> row = new ArrayList<>(List.of("images/" + frame.name().path()));
            cells.forEach(cell -> row.add(cell.isEmpty() ? "[]" : cell + "]"));
            csv.printRecord(row);
        }
    }

    private static String text(Box box) {
        return String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", box.x1() + 1, box.y1() + 1, box.width(), box.height());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void close() {}
}
