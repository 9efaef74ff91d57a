package io.truthloom.exchange.mot;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.PictureSize;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code seqinfo.ini} says.
 *
 * @param name empty where it says none
 * @param length number of frames; 0 where it doesn't say
 * @param pictures folder of the frames' pictures
 */
record SequenceInfo(String name, int length, @Nullable PictureSize size, String pictures) {
    private static final int BYTES = 1 << 16;
    private static final int LENGTH_MAX = 10_000_000;

    /** @param folder of the sequence, with its slash; empty for the archive's own */
    static SequenceInfo read(Archive archive, String folder) throws IOException {
        Map<String, String> values = new HashMap<>();
        String path = folder + "seqinfo.ini";
        if (archive.contains(path)) {
            for (String line : archive.head(path, BYTES).split("\\R")) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(
                            line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            line.substring(equals + 1).strip());
                }
            }
        }
        int width = positive(values.get("imwidth"));
        int height = positive(values.get("imheight"));
        return new SequenceInfo(
                values.getOrDefault("name", ""),
                Math.min(LENGTH_MAX, positive(values.get("seqlength"))),
                width > 0 && height > 0 ? new PictureSize(width, height) : null,
                values.getOrDefault("imdir", "img1"));
    }

    private static int positive(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
