package io.truthloom.exchange.mot;

import io.truthloom.exchange.Archive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of one folder within {@code instances/}.
 *
 * @param root what holds {@code instances/}, with its slash
 * @param inner folder within {@code instances/}, with its slash; empty for itself
 */
record InstanceFolder(String root, String inner, List<String> pictures) {
    private static final Pattern PICTURE =
            Pattern.compile("(|.*/)instances/(|.*/)([^/]+)\\.png", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    static List<InstanceFolder> of(Archive archive) {
        Map<String, InstanceFolder> folders = new LinkedHashMap<>();
        for (String path : archive.ending(".png")) {
            Matcher matcher = PICTURE.matcher(path);
            if (matcher.matches()) {
                folders.computeIfAbsent(
                                matcher.group(1) + "\n" + matcher.group(2),
                                key -> new InstanceFolder(matcher.group(1), matcher.group(2), new ArrayList<>()))
                        .pictures()
                        .add(path);
            }
        }
        return List.copyOf(folders.values());
    }

    /** Name of a picture without folder and extension. */
    static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /** Whether the pictures are frames, by their names. */
    boolean isSequence() {
        return pictures.stream().allMatch(path -> NUMBER.matcher(stem(path)).matches());
    }

    String name() {
        return MotFolders.name(inner.isEmpty() ? root : inner, "sequence");
    }
}
