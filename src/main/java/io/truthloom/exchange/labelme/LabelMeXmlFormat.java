package io.truthloom.exchange.labelme;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.Recognition;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class LabelMeXmlFormat implements ReadableFormat {
    private static final int HEAD = 1 << 16;
    private static final int MAX_FILES = 20;

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "labelme-xml",
                "LabelMe (MIT, XML)",
                "An XML for each image, of MIT's LabelMe and CVAT's \"LabelMe 3.0\".");
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        for (String path : archive.ending(".xml").stream().limit(MAX_FILES).toList()) {
            String head = archive.head(path, HEAD);
            boolean file = head.contains("<annotation>") && head.contains("<filename>");
            // VOC's files have "<bndbox>" and no list of points
            if (file && !head.contains("<bndbox>") && (head.contains("<imagesize>") || head.contains("<pt>"))) {
                return Optional.of(new Recognition(92, "%s has objects as MIT's LabelMe writes them.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        int usable = 0;
        for (String path : archive.ending(".xml")) {
            sink.checkCancelled();
            usable += new LabelMeXmlReader(archive, path, context, sink).read() ? 1 : 0;
        }
        if (usable == 0) {
            throw new InvalidInputException(
                    "LabelMe", "No XML of MIT's LabelMe was found. Choose the format it is of.");
        }
    }
}
