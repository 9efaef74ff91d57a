package io.truthloom.exchange.labelme;

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
class LabelMeFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "labelme",
                "LabelMe",
                "A JSON beside each image. Read by LabelMe and, with attributes, by X-AnyLabeling.");
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new LabelMeWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .with("are written as polygons unless they are circles", Feature.ELLIPSE)
                .with("are written as sets of points", Feature.SKELETON)
                .with("are written frame by frame", Feature.TRACK)
                .with(Losses.LEFT_OUT, Feature.KEYFRAME, Feature.SOURCE, Feature.HIERARCHY, Feature.REVIEW)
                .with("are kept as the order in the file alone", Feature.Z_ORDER)
                .all();
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : JsonOutline.samples(archive)) {
            JsonOutline outline = JsonOutline.of(archive, path);
            if (outline.has("imagePath") && outline.hasOne("shapes[]", "imageWidth", "imageData")) {
                return Optional.of(new Recognition(95, "%s has shapes and an imagePath.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new LabelMeReader(archive, context, sink).read();
    }
}
