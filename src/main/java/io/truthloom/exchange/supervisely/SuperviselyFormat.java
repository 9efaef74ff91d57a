package io.truthloom.exchange.supervisely;

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
class SuperviselyFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "supervisely",
                "Supervisely",
                "meta.json and a JSON for each image, as a Supervisely project has them.");
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new SuperviselyWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .with("are written as polygons", Feature.ROTATED_BOX, Feature.ELLIPSE)
                .with("are written as single points", Feature.POINTS)
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
            boolean meta = path.endsWith("meta.json") && outline.has("classes[].title");
            if (meta || outline.has("objects[].classTitle") || isEmptyPicture(outline)) {
                return Optional.of(new Recognition(93, "%s is as Supervisely writes it.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    static boolean isEmptyPicture(JsonOutline outline) {
        return outline.has("size.height", "size.width", "objects[]", "tags[]");
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new SuperviselyReader(archive, sink).read();
    }
}
