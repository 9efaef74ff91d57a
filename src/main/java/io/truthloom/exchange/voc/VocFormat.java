package io.truthloom.exchange.voc;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatOption;
import io.truthloom.exchange.FormatOption.Choice;
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
class VocFormat implements ReadableFormat, WritableFormat {
    private static final int HEAD = 4096;

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "voc",
                "Pascal VOC",
                "An XML file for each image; boxes in pixels, and masks as pictures when wanted. Read by most tools.",
                List.of(
                        Origin.option(),
                        new FormatOption(
                                "masks",
                                "Pictures of masks",
                                List.of(new Choice("no", "None"), new Choice("yes", "Of classes and of objects")))));
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        List<String> files = archive.ending(".xml");
        if (!files.isEmpty()) {
            String first = files.getFirst();
            String head = archive.head(first, HEAD);
            boolean voc = head.contains("<annotation>") && !head.contains("<polygon>");
            if (voc && head.contains("<bndbox>")) {
                return Optional.of(new Recognition(95, "%s has objects with \"bndbox\".".formatted(first)));
            }
            boolean inFolder = ("/" + first).contains("/Annotations/");
            return voc && inFolder && head.contains("<filename>")
                    ? Optional.of(new Recognition(80, "%s describes a picture.".formatted(first)))
                    : Optional.empty();
        }
        return archive.paths().stream()
                .filter(path -> ("/" + path).contains("/" + VocMasks.CLASSES))
                .findFirst()
                .map(path -> new Recognition(80, "There are pictures in \"SegmentationClass\"."));
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new VocReader(archive, context, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new VocWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        boolean masks = options.is("masks", "yes");
        return new Losses()
                .singlePictures()
                .with(
                        masks ? "are written as masks, and the boxes around them" : Losses.BOXES,
                        Feature.ELLIPSE,
                        Feature.POLYGON)
                .with(Losses.BOXES, Feature.POLYLINE, Feature.POINTS, Feature.SKELETON)
                .with(masks ? "lose the pixels that others are drawn over" : Losses.BOXES, Feature.MASK)
                .with("of a label that also has objects on the picture are left out", Feature.TAG)
                .all();
    }
}
