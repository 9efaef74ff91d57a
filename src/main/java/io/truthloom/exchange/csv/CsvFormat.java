package io.truthloom.exchange.csv;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.Recognition;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.shapes.Losses;
import io.truthloom.exchange.tables.CsvTable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class CsvFormat implements ReadableFormat, WritableFormat {
    private final JsonMapper json;

    CsvFormat(JsonMapper json) {
        this.json = json;
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "csv", "CSV table", "One row for each object; for spreadsheets, scripts, TensorFlow and RetinaNet.");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : archive.ending(".csv")) {
            Map<String, Integer> columns = CsvTable.columns(archive, path);
            if (Columns.isOwn(columns)) {
                return Optional.of(
                        new Recognition(95, "%s has the columns of the product's own table.".formatted(path)));
            }
            if (Columns.isTable(columns)) {
                return Optional.of(
                        new Recognition(70, "%s has columns for an image, a label and four corners.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new CsvReader(archive, sink, json).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new CsvWriter(context, json);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .with(Losses.LEFT_OUT, Feature.SOURCE, Feature.HIERARCHY, Feature.REVIEW)
                .all();
    }
}
