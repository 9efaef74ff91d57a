package io.truthloom.exchange.maskpng;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MaskPngFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "mask-png",
                "Masks as PNG",
                "A picture of masks for each image, for training of segmentation.",
                List.of(Kind.option()));
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) {
        boolean masks =
                archive.paths().stream().anyMatch(path -> MaskPath.of(path).isPresent());
        return !masks
                ? Optional.empty()
                : List.of(Kind.INSTANCES, Kind.COLORS, Kind.LABELS).stream()
                        .filter(archive::contains)
                        .findFirst()
                        .map(file -> new Recognition(80, "There are pictures in \"masks\", and %s.".formatted(file)));
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new MaskPngReader(archive, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new MaskPngWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        boolean instances = Kind.of(options) == Kind.INSTANCE;
        var losses = new Losses()
                .singlePictures()
                .with(
                        Losses.LEFT_OUT,
                        Feature.TAG,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.SKELETON,
                        Feature.ATTRIBUTE)
                .with("are written as masks", Feature.BOX, Feature.ROTATED_BOX, Feature.ELLIPSE, Feature.POLYGON)
                .with(
                        instances
                                ? "lose the pixels that others are drawn over"
                                : "of one class are one on each picture, and lose the pixels that others are drawn over",
                        Feature.MASK);
        return (instances ? losses : losses.with(Losses.LEFT_OUT, Feature.OCCLUDED)).all();
    }
}
