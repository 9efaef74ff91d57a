package io.truthloom.exchange.openimages;

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
class OpenImagesFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "open-images", "Open Images", "CSV tables of boxes, of labels of whole images and of masks.");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : archive.ending(".csv")) {
            Table table = Table.of(archive, path);
            if (table == Table.BOXES || table == Table.TAGS || table == Table.MASKS) {
                return Optional.of(
                        new Recognition(95, "%s has columns \"ImageID\" and \"LabelName\".".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new OpenImagesReader(archive, context, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new OpenImagesWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .singlePictures()
                .with(Losses.BOXES, Feature.ROTATED_BOX, Feature.POLYLINE, Feature.POINTS, Feature.SKELETON)
                .with("are written as masks", Feature.ELLIPSE, Feature.POLYGON)
                .with("of masks are left out", Feature.OCCLUDED)
                .with(
                        "other than IsTruncated, IsGroupOf, IsDepiction and IsInside of boxes are left out",
                        Feature.ATTRIBUTE)
                .all();
    }
}
