package io.truthloom.exchange.cvat;

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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class CvatImagesFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "cvat-images",
                "CVAT for images 1.1",
                "annotations.xml with every picture and frame by itself; all kinds of shapes. Read by CVAT and Datumaro.");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        return CvatFiles.recognise(archive, false);
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        CvatFiles.read(archive, context, sink);
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new CvatImagesWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return Map.of(
                Feature.TRACK, "are written frame by frame, each as an object of its own",
                Feature.KEYFRAME, "are written as the frames between",
                Feature.HIERARCHY, "are left out",
                Feature.REVIEW, "are left out");
    }
}
