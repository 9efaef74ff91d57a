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
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MotsFormat implements ReadableFormat, WritableFormat {
    static final String FIRST = "first-frame";

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "mots",
                "MOTS PNG",
                "instances/ with a 16-bit picture of every frame: label and object of each pixel. The text form is read, too.",
                List.of(new FormatOption(
                        FIRST,
                        "Number of the first frame",
                        List.of(new Choice("0", "0 (KITTI MOTS)"), new Choice("1", "1 (MOTSChallenge)")))));
    }

    /** @return 0 or 1 */
    static int firstFrame(Options options) {
        return options.is(FIRST, "1") ? 1 : 0;
    }

    @Override
    public Optional<Recognition> recognise(Archive archive) throws IOException {
        List<InstanceFolder> folders = InstanceFolder.of(archive);
        if (!folders.isEmpty()) {
            String picture = folders.getFirst().pictures().getFirst();
            // another format's instances/ may hold 8-bit pictures: IHDR has the depth in byte 24
            boolean sixteenBits = archive.head(picture, 25).endsWith("\u0010");
            return sixteenBits
                    ? Optional.of(new Recognition(90, "%s is a 16-bit picture of instances.".formatted(picture)))
                    : Optional.empty();
        }
        return MotsText.files(archive, true).stream()
                .findFirst()
                .map(path -> new Recognition(92, "%s has masks of tracks as lines of text.".formatted(path)));
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        int first = firstFrame(context.options());
        List<InstanceFolder> folders = InstanceFolder.of(archive);
        List<String> texts = MotsText.files(archive, false);
        if (folders.isEmpty() && texts.isEmpty()) {
            throw new InvalidInputException(
                    archive.paths().isEmpty() ? "Files" : archive.paths().getFirst(),
                    "There is no folder instances/ with pictures, and no text of masks. Pack it with them.");
        }
        for (InstanceFolder folder : folders) {
            new InstanceReader(archive, sink, folder, first).read();
        }
        for (String text : texts) {
            if (folders.isEmpty()) {
                new MotsText(archive, sink, text, first).read();
            } else {
                sink.problem("Texts of masks beside pictures of the same left out", text);
            }
        }
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new MotsWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        Map<Feature, String> losses = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            losses.put(feature, "are left out");
        }
        losses.put(Feature.POLYGON, "are written as masks");
        losses.put(Feature.ELLIPSE, "are written as masks");
        losses.put(Feature.KEYFRAME, "are written as the frames between");
        losses.put(Feature.MASK, "are cut where another lies over them");
        losses.remove(Feature.TRACK);
        return losses;
    }
}
