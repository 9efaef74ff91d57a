package io.truthloom.exchange.matlab;

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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MatlabFormat implements ReadableFormat, WritableFormat {
    private static final int HEAD = 1000;

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "matlab",
                "MATLAB table",
                "A CSV for readtable: a row for each image, a column of boxes for each label.");
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new MatlabWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .with(
                        Losses.BOXES,
                        Feature.ROTATED_BOX,
                        Feature.ELLIPSE,
                        Feature.POLYGON,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.SKELETON,
                        Feature.MASK)
                .with("are written frame by frame", Feature.TRACK)
                .with(
                        Losses.LEFT_OUT,
                        Feature.TAG,
                        Feature.KEYFRAME,
                        Feature.OCCLUDED,
                        Feature.ATTRIBUTE,
                        Feature.GROUP,
                        Feature.Z_ORDER,
                        Feature.SOURCE,
                        Feature.HIERARCHY,
                        Feature.REVIEW)
                .all();
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : archive.ending(".csv")) {
            if (isTable(archive, path)) {
                return Optional.of(new Recognition(85, "%s begins with \"imageFilename\".".formatted(path)));
            }
        }
        return Optional.empty();
    }

    static boolean isTable(Archive archive, String path) throws IOException {
        return archive.head(path, HEAD).replace("\"", "").startsWith("imageFilename,");
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new MatlabReader(archive, sink).read();
    }
}
