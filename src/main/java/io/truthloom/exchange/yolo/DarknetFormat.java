package io.truthloom.exchange.yolo;

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
import io.truthloom.exchange.tables.PicturePath;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DarknetFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "yolo-darknet",
                "YOLO 1.1 (darknet)",
                "obj.data, obj.names and a text file beside each image; as CVAT's \"YOLO 1.1\" and darknet have it.");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) {
        boolean data = archive.paths().stream()
                .anyMatch(path -> PicturePath.fileName(path).equals("obj.data"));
        boolean names = !archive.ending(".names").isEmpty();
        if (data && names) {
            return Optional.of(new Recognition(95, "There are obj.data and a file of names."));
        }
        return names
                ? Optional.of(new Recognition(60, "There is a file of names, as darknet has it."))
                : Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new DarknetReader(archive, context, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new DarknetWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .singlePictures()
                .with(Losses.LEFT_OUT, Feature.OCCLUDED, Feature.ATTRIBUTE, Feature.TAG)
                .with(
                        Losses.BOXES,
                        Feature.ROTATED_BOX,
                        Feature.ELLIPSE,
                        Feature.POLYGON,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.SKELETON,
                        Feature.MASK)
                .all();
    }
}
