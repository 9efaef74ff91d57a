package io.truthloom.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code bin/loop-benchmark} is given; ranges are 1-based and inclusive as in the truth file. */
record Options(
        Path video,
        Path truth,
        int labelFrames,
        Range labelRange,
        Range testRange,
        double minutes,
        long seed,
        @Nullable Integer width) {
    static final String USAGE = """
            usage: bin/loop-benchmark --video FILE --truth CSV --label-frames N --label-range A-B --test-range C-D \
            --minutes T [--seed S] [--width W]
              truth: frame,id,left,top,width,height,consider; frames from 1; consider 0 is neither a miss nor a false alarm
              width: of the network's input, a multiple of 16; left out, the product chooses""";

    /** Both inclusive. */
    record Range(int from, int to) {
        static Range of(String text) {
            String[] parts = text.split("-", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("A range is written like 1-200, not " + text);
            }
            return new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean contains(int frame) {
            return frame >= from && frame <= to;
        }
    }

    /** @throws IllegalArgumentException with what is missing or wrong */
    static Options of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("No value for " + arguments[i]);
            }
            given.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new Options(
                Path.of(need(given, "video")),
                Path.of(need(given, "truth")),
                Integer.parseInt(need(given, "label-frames")),
                Range.of(need(given, "label-range")),
                Range.of(need(given, "test-range")),
                Double.parseDouble(need(given, "minutes")),
                Long.parseLong(given.getOrDefault("seed", "42")),
                given.containsKey("width") ? Integer.valueOf(given.get("width")) : null);
    }

    private static String need(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }
}
