package io.truthloom.exchange.openlabel;

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
import io.truthloom.exchange.shapes.Losses;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class OpenLabelFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "openlabel", "ASAM OpenLABEL", "A JSON for each image and video. Read by MATLAB and tools of driving.");
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new OpenLabelWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .with("are written as polygons", Feature.ELLIPSE)
                .with("are written point by point, read again as points of their own", Feature.POINTS)
                .with("are written point by point, without their template", Feature.SKELETON)
                .with("are written as their outlines, without holes", Feature.MASK)
                .with(Losses.LEFT_OUT, Feature.GROUP, Feature.SOURCE, Feature.HIERARCHY, Feature.REVIEW)
                .all();
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : JsonOutline.samples(archive)) {
            if (JsonOutline.of(archive, path).has("openlabel")) {
                return Optional.of(new Recognition(97, "%s begins with \"openlabel\".".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new OpenLabelReader(archive, sink).read();
    }
}
