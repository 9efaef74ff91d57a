package io.truthloom.exchange.via;

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
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ViaFormat implements ReadableFormat, WritableFormat {
    static final String LABEL = "label";
    private static final FormatOption ATTRIBUTE = new FormatOption(
            LABEL,
            "Region attribute that is the label",
            List.of(
                    new FormatOption.Choice("label", "label"),
                    new FormatOption.Choice("class", "class"),
                    new FormatOption.Choice("type", "type"),
                    new FormatOption.Choice("name", "name")));

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "via",
                "VGG Image Annotator",
                "A project of VIA 2 in one JSON, or its annotations.",
                List.of(ATTRIBUTE));
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new ViaWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        Map<Feature, String> losses = new EnumMap<>(Feature.class);
        losses.put(Feature.ROTATED_BOX, "are written as polygons");
        losses.put(Feature.POINTS, "are written as single points");
        losses.put(Feature.SKELETON, "are written as single points");
        losses.put(Feature.MASK, "are written as their outlines, without holes");
        losses.put(Feature.TRACK, "are written frame by frame");
        losses.put(Feature.KEYFRAME, "are left out");
        losses.put(Feature.GROUP, "are left out");
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
            boolean annotations = outline.anyMatches("[^.].*\\.regions\\[?\\]?|regions\\[\\]")
                    && outline.anyMatches(".*file_attributes");
            if (annotations || outline.hasOne("_via_img_metadata", "_via_settings")) {
                return Optional.of(
                        new Recognition(95, "%s has pictures with regions as VIA has them.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new ViaReader(archive, context.options().get(LABEL), sink).read();
    }
}
