package io.truthloom.exchange.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a look through the files found; nothing was changed.
 *
 * @param format the id that they were read as
 * @param reason why they seem to be of that format; empty where a person chose it
 * @param alternatives other formats that they might be of
 * @param shapes number of objects by kind of shape ("box", "polygon", …)
 * @param duplicates objects that are in the files twice
 * @param alreadyThere objects that the project has the same already
 * @param labelled media of the project that the files have labels for and that have labels already
 * @param problems what can't be taken as it is
 */
public record ImportReport(
        String format,
        String formatTitle,
        String reason,
        List<String> alternatives,
        Items items,
        List<Sequence> sequences,
        List<FileLabel> labels,
        Map<String, Integer> shapes,
        int objects,
        int tracks,
        int duplicates,
        int alreadyThere,
        int labelled,
        List<Finding> problems) {
    /**
     * Pictures and frames.
     *
     * @param matched with one of the project
     * @param withPicture not matched, but the archive holds the picture
     * @param unmatched neither
     * @param unmatchedNames the first of those
     */
    public record Items(int total, int matched, int withPicture, int unmatched, List<String> unmatchedNames) {}

    /**
     * @param proposed id of the video that it seems to be; null where none does
     * @param withPictures whether the archive holds its frames
     */
    public record Sequence(
            String key, String name, int frames, @Nullable String proposed, boolean withPictures) {}

    /** @param objects objects and tracks @param attributes names that the proposed label does not have */
    public record FileLabel(String name, int objects, LabelChoice proposed, List<String> attributes) {}

    /** @param where the first places */
    public record Finding(String what, int count, List<String> where) {}
}
