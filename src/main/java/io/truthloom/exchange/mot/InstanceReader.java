package io.truthloom.exchange.mot;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one folder's pictures: frames of a sequence where all names are numbers, else pictures on their own. */
final class InstanceReader {
    private static final int OBJECTS = 1000;

    private final Archive archive;
    private final LabelSink sink;
    private final InstanceFolder folder;
    private final int firstFrame;
    private final boolean sequence;
    private final String key;

    InstanceReader(Archive archive, LabelSink sink, InstanceFolder folder, int firstFrame) {
        this.archive = archive;
        this.sink = sink;
        this.folder = folder;
        this.firstFrame = firstFrame;
        this.sequence = folder.isSequence();
        this.key = folder.root() + "instances/" + folder.inner();
    }

    void read() throws IOException {
        MotsLabels labels = MotsLabels.read(archive, folder.root() + "instances/labels.txt", sink);
        if (sequence) {
            SequenceInfo info = SequenceInfo.read(archive, folder.root());
            boolean said = folder.inner().isEmpty() && !info.name().isEmpty();
            sink.sequence(new FoundSequence(key, said ? info.name() : folder.name(), 0, info.size(), true));
        }
        for (String path : folder.pictures()) {
            sink.checkCancelled();
            try {
                picture(path, InstancePicture.read(archive, path), labels);
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), path);
            }
        }
    }

    private void picture(String path, InstancePicture picture, MotsLabels labels) {
        String stem = InstanceFolder.stem(path);
        var size = new PictureSize(picture.size().width(), picture.size().height());
        FoundItem item = item(path, stem, size);
        sink.item(item);
        for (Map.Entry<Integer, MaskShape> one : picture.masks().entrySet()) {
            int number = one.getKey();
            if (number < OBJECTS) {
                sink.problem("Pixels of objects without a label left out", path);
                continue;
            }
            try {
                object(item, labels.name(number / OBJECTS), one.getValue(), number);
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), path);
            }
        }
    }

    private FoundItem item(String path, String stem, PictureSize size) {
        if (!sequence) {
            return FoundItem.picture(path, folder.inner() + stem, "", size, entry(stem));
        }
        int frame = Integer.parseInt(stem) - firstFrame;
        if (frame < 0) {
            throw new LeftOutException("Frames before the first one left out; choose the number of the first frame");
        }
        return FoundItem.frame(key, frame, stem, size, entry(stem));
    }

    private @Nullable String entry(String stem) {
        return Stream.of("images/", "img1/", "image_02/")
                .flatMap(images -> archive.picture(folder.root() + images + folder.inner() + stem).stream())
                .findFirst()
                .orElse(null);
    }

    private void object(FoundItem item, String label, MaskShape mask, int number) {
        sink.object(new FoundObject(
                item.key(),
                label,
                mask,
                false,
                false,
                0,
                Map.of(),
                null,
                sequence ? Integer.toString(number) : null,
                true,
                null));
    }
}
