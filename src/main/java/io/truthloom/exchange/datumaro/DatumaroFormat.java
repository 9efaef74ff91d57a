package io.truthloom.exchange.datumaro;

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
import io.truthloom.exchange.json.JsonOutline;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DatumaroFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "datumaro", "Datumaro", "One JSON with every kind of shape. Read by Datumaro, CVAT and OpenVINO.");
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new DatumaroWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return Map.of(Feature.SOURCE, "are left out", Feature.REVIEW, "are left out");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : JsonOutline.samples(archive)) {
            if (DatumaroReader.isDatumaro(JsonOutline.of(archive, path))) {
                return Optional.of(new Recognition(95, "%s has items as Datumaro lists them.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new DatumaroReader(archive, sink).read();
    }
}
