package io.truthloom.exchange.mot;

import io.truthloom.common.InvalidInputException;
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
class MotFormat implements ReadableFormat, WritableFormat {
    static final String CLASSES = "classes";
    static final String ONE_BASED = "one-based";
    static final String ORIGIN = "origin";
    static final String AS_STORED = "0";

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "mot",
                "MOT 1.1",
                "gt/gt.txt of each video: the boxes of tracks, frame by frame. Read by CVAT, Datumaro and trackers.",
                List.of(
                        new FormatOption(
                                CLASSES,
                                "Numbers of labels",
                                List.of(
                                        new Choice(ONE_BASED, "From 1 (CVAT, Datumaro, MOTChallenge)"),
                                        new Choice("zero-based", "From 0 (X-AnyLabeling and others)"))),
                        new FormatOption(
                                ORIGIN,
                                "Top-left corner of the picture",
                                List.of(
                                        new Choice(AS_STORED, "At 0 (CVAT, Datumaro)"),
                                        new Choice("1", "At 1 (MOTChallenge)")))));
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String folder : MotFolders.of(archive)) {
            String line = archive.head(folder + MotFolders.ROWS, 4096).strip().split("\\R", 2)[0];
            int columns = line.split(",", -1).length;
            if (line.isEmpty() || (line.matches("[-+0-9.eE, ]+") && columns >= 7 && columns <= 10)) {
                return Optional.of(new Recognition(
                        92, "%s has a video's boxes as lines of numbers.".formatted(folder + MotFolders.ROWS)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        List<String> folders = MotFolders.of(archive);
        if (folders.isEmpty()) {
            throw new InvalidInputException(
                    archive.paths().isEmpty() ? "Files" : archive.paths().getFirst(),
                    "There is no gt/gt.txt. Pack the folder of the sequence with it.");
        }
        for (String folder : folders) {
            new MotReader(archive, context.options(), sink, folder).read();
        }
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new MotWriter(context);
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
                        Feature.SKELETON,
                        Feature.MASK)
                .with("are written as the boxes around them, single points are left out", Feature.POINTS)
                .with("are written as the frames between", Feature.KEYFRAME)
                .with("other than \"visibility\" are left out", Feature.ATTRIBUTE)
                .with(
                        Losses.LEFT_OUT,
                        Feature.TAG,
                        Feature.GROUP,
                        Feature.Z_ORDER,
                        Feature.SOURCE,
                        Feature.HIERARCHY,
                        Feature.REVIEW)
                .all();
    }
}
