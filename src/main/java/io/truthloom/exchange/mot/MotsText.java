package io.truthloom.exchange.mot;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Masks as text: {@code frame object label height width runs} in a line, the object's number with its label's in front. */
final class MotsText {
    private static final int LOOKED_AT = 20;
    private static final int LINE_MAX = 20_000_000;
    private static final long PIXELS_MAX = 120_000_000;
    private static final int OBJECTS = 1000;
    private static final Pattern ROW = Pattern.compile("(\\d{1,9}) (\\d{4,5}) (\\d{1,2}) \\d{1,6} \\d{1,6} \\S.*");

    private final Archive archive;
    private final LabelSink sink;
    private final String path;
    private final int firstFrame;
    private final String folder;

    MotsText(Archive archive, LabelSink sink, String path, int firstFrame) {
        this.archive = archive;
        this.sink = sink;
        this.path = path;
        this.firstFrame = firstFrame;
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Those whose first line is of the kind. @param some whether looking at the first few is enough */
    static List<String> files(Archive archive, boolean some) throws IOException {
        List<String> texts = archive.ending(".txt");
        List<String> found = new java.util.ArrayList<>();
        for (String path : some ? texts.subList(0, Math.min(LOOKED_AT, texts.size())) : texts) {
            String line = archive.head(path, 256).split("\\R", 2)[0];
            if (ROW.matcher(line).matches()) {
                String[] fields = line.split(" ", 4);
                if (Integer.parseInt(fields[1]) / OBJECTS == Integer.parseInt(fields[2])) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    void read() throws IOException {
        MotsLabels labels = MotsLabels.read(archive, folder + "labels.txt", sink);
        boolean challenge = path.endsWith(MotFolders.ROWS);
        String root = challenge ? path.substring(0, path.length() - MotFolders.ROWS.length()) : folder;
        SequenceInfo info = SequenceInfo.read(archive, root);
        String name = challenge ? MotFolders.name(root, "sequence") : InstanceFolder.stem(path);
        sink.sequence(
                new FoundSequence(path, info.name().isEmpty() ? name : info.name(), info.length(), info.size(), true));
        try (var rows = new BufferedReader(new LineGuard(archive.open(path), path, LINE_MAX))) {
            int number = 0;
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                sink.checkCancelled();
                number++;
                try {
                    row(line.strip(), labels, root);
                } catch (LeftOutException e) {
                    sink.problem(e.getMessage(), "%s, line %d".formatted(path, number));
                }
            }
        } catch (IOException e) {
            sink.problem("The file is damaged or cut off; what follows was left out", path);
        }
    }

    private void row(String line, MotsLabels labels, String root) {
        if (line.isEmpty()) {
            return;
        }
        String[] fields = line.split(" ", 6);
        if (fields.length != 6) {
            throw new LeftOutException("Rows without six fields left out");
        }
        int frame = whole(fields[0]) - firstFrame;
        int object = whole(fields[1]);
        int height = whole(fields[3]);
        int width = whole(fields[4]);
        if (frame < 0) {
            throw new LeftOutException("Frames before the first one left out; choose the number of the first frame");
        }
        if (height == 0 || width == 0 || (long) height * width > PIXELS_MAX) {
            throw new LeftOutException("Masks of pictures without a size left out");
        }
        String label = labels.name(whole(fields[2]));
        MaskShape mask = mask(new MaskSize(height, width), fields[5]);
        FoundItem item =
                FoundItem.frame(path, frame, fields[0], new PictureSize(width, height), entry(root, whole(fields[0])));
        sink.item(item);
        sink.object(new FoundObject(
                item.key(), label, mask, false, false, 0, Map.of(), null, Integer.toString(object), true, null));
    }

    private static MaskShape mask(MaskSize size, String runs) {
        try {
            var mask = new MaskShape(size, runs);
            if (mask.bounds().isPresent()) {
                return mask;
            }
        } catch (IllegalArgumentException e) {
            throw new LeftOutException("Masks whose runs don't fill their picture left out");
        }
        throw new LeftOutException("Masks without a pixel left out");
    }

    private @Nullable String entry(String root, int number) {
        return Stream.of("img1/", "images/")
                .flatMap(images -> archive.picture(root + images + "%06d".formatted(number)).stream())
                .findFirst()
                .orElse(null);
    }

    private static int whole(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new LeftOutException("Rows with fields that are no whole numbers left out");
        }
        return Integer.parseInt(text);
    }
}
