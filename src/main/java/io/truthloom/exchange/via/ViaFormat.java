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
import io.truthloom.exchange.shapes.Losses;
import java.io.IOException;
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
        return new Losses()
                .with("are written as polygons", Feature.ROTATED_BOX)
                .with("are written as single points", Feature.POINTS, Feature.SKELETON)
                .with("are written as their outlines, without holes", Feature.MASK)
                .with("are written frame by frame", Feature.TRACK)
                .with(
                        Losses.LEFT_OUT,
                        Feature.KEYFRAME,
                        Feature.GROUP,
                        Feature.SOURCE,
                        Feature.HIERARCHY,
                        Feature.REVIEW)
                .with("are kept as the order in the file alone", Feature.Z_ORDER)
                .all();
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
