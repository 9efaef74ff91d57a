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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class UltralyticsFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "yolo",
                "Ultralytics YOLO",
                "A text file for each image and data.yaml; boxes, turned boxes, outlines or skeletons relative to the image.",
                List.of(Task.option(), Sixth.option()));
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        boolean labels = archive.paths().stream()
                .anyMatch(path -> LabelPath.ofLabels(path).isPresent());
        Optional<String> yaml = DataYaml.find(archive);
        if (yaml.isPresent() && labels) {
            return Optional.of(new Recognition(
                    92, "%s has \"names\", and there are text files in \"labels\".".formatted(yaml.get())));
        }
        Optional<String> classes = UltralyticsReader.classList(archive);
        if (labels && classes.isPresent()) {
            return Optional.of(
                    new Recognition(75, "There are %s and text files in \"labels\".".formatted(classes.get())));
        }
        if (labels && hasLabelLines(archive)) {
            return Optional.of(new Recognition(
                    40, "Text files in \"labels\" hold lines of numbers; their classes have no names there."));
        }
        return ClassFolders.isLayout(archive)
                ? Optional.of(new Recognition(50, "Pictures lie in folders of subsets and classes."))
                : Optional.empty();
    }

    private static boolean hasLabelLines(Archive archive) throws IOException {
        for (String path : archive.ending(".txt")) {
            if (LabelPath.ofLabels(path).isPresent()) {
                String first = archive.head(path, 400).lines().findFirst().orElse("");
                return first.matches("\\d+( -?[\\d.]+(e-?\\d+)?){4,}");
            }
        }
        return false;
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new UltralyticsReader(archive, context, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return Task.of(context.options()) == Task.CLASSIFY ? new ClassFolderWriter(context) : new YoloWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        var losses =
                new Losses().singlePictures().with(Losses.LEFT_OUT, Feature.OCCLUDED, Feature.ATTRIBUTE, Feature.TAG);
        switch (Task.of(options)) {
            case DETECT ->
                losses.with(
                        Losses.BOXES,
                        Feature.ROTATED_BOX,
                        Feature.ELLIPSE,
                        Feature.POLYGON,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.SKELETON,
                        Feature.MASK);
            case OBB ->
                losses.with(
                        Losses.BOXES,
                        Feature.ELLIPSE,
                        Feature.POLYGON,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.SKELETON,
                        Feature.MASK);
            case SEGMENT ->
                losses.with("are written as outlines", Feature.BOX, Feature.ROTATED_BOX, Feature.ELLIPSE, Feature.MASK)
                        .with(Losses.LEFT_OUT, Feature.POLYLINE, Feature.POINTS, Feature.SKELETON);
            case POSE ->
                losses.with(
                        Losses.BOXES,
                        Feature.ROTATED_BOX,
                        Feature.ELLIPSE,
                        Feature.POLYGON,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.MASK);
            case CLASSIFY -> {
                return Losses.tagsAlone();
            }
        }
        return losses.all();
    }
}
