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
import java.io.IOException;
import java.util.EnumMap;
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
        Map<Feature, String> losses = new EnumMap<>(Feature.class);
        losses.put(Feature.POINTS, "are written as single key points");
        losses.put(Feature.SKELETON, "are written as single key points");
        losses.put(Feature.TRACK, "of other shapes than boxes are written frame by frame");
        losses.put(Feature.KEYFRAME, "gain one before an object goes out of sight");
        losses.put(Feature.OCCLUDED, "are kept of single frames, not of tracks");
        losses.put(Feature.ATTRIBUTE, "that change along a track are left out");
        losses.put(Feature.Z_ORDER, "are kept as the order in the file alone");
        losses.put(Feature.SOURCE, "are left out");
        losses.put(Feature.HIERARCHY, "are left out");
        losses.put(Feature.REVIEW, "are left out");
        return losses;
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
