package io.truthloom.exchange.coco;

import io.truthloom.exchange.Archive;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON of an archive.
 *
 * @param folder its own, with a slash behind it; empty at the top
 * @param subset "train", "val2017", …; empty for none
 */
record CocoFile(String path, String folder, String subset) {
    private static final Pattern NAMED = Pattern.compile(
            "(?:instances|person_keypoints|panoptic|captions|labels|image_info|stuff|keypoints)_(.+)\\.json",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBSET =
            Pattern.compile("(train|val|valid|validation|test|trainval)(20\\d\\d)?", Pattern.CASE_INSENSITIVE);

    static CocoFile of(String path) {
        int slash = path.lastIndexOf('/');
        String folder = path.substring(0, slash + 1);
        return new CocoFile(path, folder, subset(folder, path.substring(slash + 1)));
    }

    private static String subset(String folder, String name) {
        Matcher named = NAMED.matcher(name);
        if (named.matches()) {
            return named.group(1).equalsIgnoreCase("default") ? "" : named.group(1);
        }
        String stem = name.replaceFirst("(?i)\\.json$", "");
        if (SUBSET.matcher(stem).matches()) {
            return stem;
        }
        String parent = folder.isEmpty() ? "" : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1);
        String last = parent.isEmpty() ? "" : parent.substring(0, parent.length() - 1);
        return SUBSET.matcher(last).matches() ? last : "";
    }

    /** Where the picture lies in the archive; null where it doesn't. */
    @Nullable
    String entry(Archive archive, String fileName) {
        for (String place : List.of("images/" + subset + "/", "images/", folder, subset + "/", "", "images/default/")) {
            if (archive.contains(place + fileName)) {
                return place + fileName;
            }
        }
        return null;
    }

    String place(@Nullable Object annotation) {
        return annotation == null ? path : "%s, annotation %s".formatted(path, annotation);
    }
}
