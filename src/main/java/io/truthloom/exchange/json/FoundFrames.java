package io.truthloom.exchange.json;

import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.FrameNumbers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells pictures, and those that are frames with the videos they are of. */
public final class FoundFrames {
    private final Map<String, FrameNumbers.Frame> frames;
    private final LabelSink sink;
    private final Set<String> told = new HashSet<>();

    public FoundFrames(Map<String, FrameNumbers.Frame> frames, LabelSink sink) {
        this.frames = frames;
        this.sink = sink;
    }

    /** @return its key */
    public String tell(String name, String subset, @Nullable PictureSize size, @Nullable String entry) {
        String key = subset + "/" + name;
        FrameNumbers.Frame frame = frames.get(name);
        if (frame == null) {
            sink.item(FoundItem.picture(key, name, subset, size, entry));
            return key;
        }
        String sequence = subset + "/" + frame.folder();
        if (told.add(sequence)) {
            String video = frame.folder().isEmpty() ? "default" : frame.folder();
            sink.sequence(new FoundSequence(sequence, video, 0, size, false));
        }
        sink.item(new FoundItem(key, name, subset, size, sequence, frame.number(), entry, null));
        return key;
    }

    public boolean isFrame(String name) {
        return frames.containsKey(name);
    }
}
