package io.truthloom.exchange.imagenet;

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
class ImagenetTxtFormat implements ReadableFormat, WritableFormat {
    static final String CLASSES = "synsets.txt";

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "imagenet-txt", "ImageNet lists", "Lists of pictures with the numbers of their tags, and synsets.txt.");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) {
        return archive.contains(CLASSES) && archive.ending(".txt").size() > 1
                ? Optional.of(new Recognition(90, "There are synsets.txt and lists of pictures."))
                : Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        new ImagenetTxtReader(archive, sink).read();
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new ImagenetTxtWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return Losses.tagsKept();
    }
}
