package io.truthloom.exchange;

import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for the media of one export. */
public final class FileNames {
    private static final int MAX_LENGTH = 80;

    private final Map<MediaId, String> stems = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    String stem(Media media) {
        return stems.computeIfAbsent(media.id(), id -> unique(safe(withoutExtension(media.name()))));
    }

    /**
     * Letters, digits, dash and underscore of any name; never empty, never a path. A name such as "con" that Windows
     * keeps for itself is told apart by the underscore before it.
     */
    public static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        String cut = plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
        boolean reserved = cut.isEmpty() || cut.matches("(?i)con|prn|aux|nul|com\\d|lpt\\d");
        return reserved ? "_" + cut : cut;
    }

    /** File systems that ignore case must not see two names as one. */
    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + "-" + i;
        }
        return candidate;
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
