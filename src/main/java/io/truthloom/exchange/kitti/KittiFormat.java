package io.truthloom.exchange.kitti;

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
class KittiFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "kitti", "KITTI", "A text file of boxes for each image; pictures of instances are read, not written.");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) {
        for (String path : archive.paths()) {
            if (path.endsWith(".txt") && KittiPath.of(path, "label_2").isPresent()) {
                return Optional.of(new Recognition(92, "There are text files in \"label_2\"."));
            }
        }
        boolean pictures = archive.paths().stream()
                .anyMatch(path -> KittiPath.of(path, "image_2").isPresent());
        boolean masks = archive.paths().stream()
                .anyMatch(path -> path.endsWith(".png")
                        && KittiPath.of(path, "instance")
                                .or(() -> KittiPath.of(path, "semantic"))
                                .isPresent());
        return pictures && masks
                ? Optional.of(new Recognition(90, "There are pictures of instances beside \"image_2\"."))
                : Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new KittiReader(archive, context, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new KittiWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .singlePictures()
                .with(Losses.LEFT_OUT, Feature.TAG)
                .with("other than \"truncated\" and \"occlusion\" are left out", Feature.ATTRIBUTE)
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
