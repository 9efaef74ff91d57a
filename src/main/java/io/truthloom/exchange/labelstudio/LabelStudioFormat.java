package io.truthloom.exchange.labelstudio;

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
class LabelStudioFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "label-studio", "Label Studio", "Tasks with their annotations in one JSON, for Label Studio's import.");
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new LabelStudioWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .with("are written as single key points", Feature.POINTS, Feature.SKELETON)
                .with("of other shapes than boxes are written frame by frame", Feature.TRACK)
                .with("gain one before an object goes out of sight", Feature.KEYFRAME)
                .with("are kept of single frames, not of tracks", Feature.OCCLUDED)
                .with("that change along a track are left out", Feature.ATTRIBUTE)
                .with("are kept as the order in the file alone", Feature.Z_ORDER)
                .with(Losses.LEFT_OUT, Feature.SOURCE, Feature.HIERARCHY, Feature.REVIEW)
                .all();
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : JsonOutline.samples(archive)) {
            JsonOutline outline = JsonOutline.of(archive, path);
            boolean results = outline.hasOne("[].annotations[].result[]", "[].predictions[].result[]");
            boolean tasks = outline.has("[].annotations[]") && outline.anyMatches("\\[\\]\\.data\\..+");
            if (results || tasks) {
                return Optional.of(new Recognition(95, "%s has tasks with results.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new LabelStudioReader(archive, context, sink).read();
    }
}
