package io.truthloom.exchange.json;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of own attributes beside those that COCO's and Datumaro's files say under "attributes" themselves, as CVAT
 * reads them.
 */
public final class OwnNames {
    public static final Set<String> TAKEN = Set.of("occluded", "rotation", "track_id", "keyframe");
    private static final Pattern WRITTEN = Pattern.compile("(occluded|rotation|track_id|keyframe)_+");

    private OwnNames() {}

    /** One that is taken gets an underscore behind it. */
    public static String written(String name) {
        return TAKEN.contains(name) || WRITTEN.matcher(name).matches() ? name + "_" : name;
    }

    public static String read(String name) {
        return WRITTEN.matcher(name).matches() ? name.substring(0, name.length() - 1) : name;
    }
}
