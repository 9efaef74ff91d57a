package io.truthloom.exchange.coco;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatOption;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class CocoFormat implements ReadableFormat, WritableFormat {
    private static final FormatOption KIND = new FormatOption(
            "kind",
            "What is written",
            List.of(
                    new FormatOption.Choice("instances", "Instances and keypoints"),
                    new FormatOption.Choice("panoptic", "Panoptic segmentation (PNG)")));

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "coco", "COCO", "One annotations file; boxes in pixels. Read by most tools.", List.of(KIND));
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return context.options().is("kind", "panoptic") ? new CocoPanopticWriter(context) : new CocoWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return options.is("kind", "panoptic") ? panopticLosses() : instanceLosses();
    }

    private static Map<Feature, String> instanceLosses() {
        return new Losses()
                .with("are written as polygons", Feature.ELLIPSE)
                .with(Losses.BOXES, Feature.POLYLINE, Feature.POINTS)
                .with(Losses.LEFT_OUT, Feature.TAG, Feature.SOURCE, Feature.REVIEW)
                .all();
    }

    private static Map<Feature, String> panopticLosses() {
        Map<Feature, String> losses = new EnumMap<>(Feature.class);
        for (Feature feature : List.of(Feature.POLYLINE, Feature.POINTS, Feature.SKELETON, Feature.TAG)) {
            losses.put(feature, "are left out");
        }
        for (Feature feature : List.of(Feature.BOX, Feature.ROTATED_BOX, Feature.ELLIPSE, Feature.POLYGON)) {
            losses.put(feature, "are written as their pixels");
        }
        losses.put(Feature.MASK, "lose the pixels that others cover");
        losses.put(Feature.TRACK, "are written frame by frame");
        for (Feature feature : List.of(
                Feature.KEYFRAME,
                Feature.OCCLUDED,
                Feature.ATTRIBUTE,
                Feature.GROUP,
                Feature.Z_ORDER,
                Feature.SOURCE,
                Feature.REVIEW)) {
            losses.put(feature, "are left out");
        }
        return losses;
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : JsonOutline.samples(archive)) {
            JsonOutline outline = JsonOutline.of(archive, path);
            if (CocoReader.isCoco(outline)) {
                return Optional.of(
                        new Recognition(95, "%s has pictures and annotations as COCO lists them.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new CocoReader(archive, context, sink).read();
    }
}
