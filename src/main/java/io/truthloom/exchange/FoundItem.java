package io.truthloom.exchange;

import io.truthloom.annotation.FrameState;
import org.jspecify.annotations.Nullable;

/**
 * A picture, or one frame of a video, that a file has labels for (or says that it has none).
 *
 * @param key unique among the items of one read; what {@link FoundObject#item} refers to
 * @param name as the file has it, folders with {@code /}, with the extension where there is one: matched with the
 *     project's media
 * @param subset "train", "val", …; empty where the format has none
 * @param size null where the file doesn't say
 * @param sequence key of the sequence whose frame it is; null for a picture on its own
 * @param frame 0-based index in the sequence; -1 where it is no frame
 * @param entry where its picture lies in the archive; null where it doesn't
 * @param state whether it was looked at; null leaves that to the person who imports
 */
public record FoundItem(
        String key,
        String name,
        String subset,
        @Nullable PictureSize size,
        @Nullable String sequence,
        int frame,
        @Nullable String entry,
        @Nullable FrameState state) {
    /** A picture on its own. */
    public static FoundItem picture(
            String key, String name, String subset, @Nullable PictureSize size, @Nullable String entry) {
        return new FoundItem(key, name, subset, size, null, -1, entry, null);
    }

    /** A frame of a sequence. */
    public static FoundItem frame(
            String sequence, int frame, String name, @Nullable PictureSize size, @Nullable String entry) {
        return new FoundItem(sequence + "#" + frame, name, "", size, sequence, frame, entry, null);
    }
}
