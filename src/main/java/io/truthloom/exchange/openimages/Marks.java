package io.truthloom.exchange.openimages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The marks of a box: 1 is, 0 is not, -1 nobody said. */
final class Marks {
    static final String OCCLUDED = "IsOccluded";
    static final List<String> ATTRIBUTES = List.of("IsTruncated", "IsGroupOf", "IsDepiction", "IsInside");

    private Marks() {}

    /** Those that somebody said, "true" or "false". @param cell of a column */
    static Map<String, String> attributes(UnaryOperator<String> cell) {
        Map<String, String> attributes = new TreeMap<>();
        for (String name : ATTRIBUTES) {
            String value = cell.apply(name.toLowerCase(Locale.ROOT));
            if (value.equals("1") || value.equals("0")) {
                attributes.put(name, value.equals("1") ? "true" : "false");
            }
        }
        return attributes;
    }

    static String written(Map<String, String> attributes, String name) {
        return switch (attributes.getOrDefault(name, "")) {
            case "true", "1" -> "1";
            case "false", "0" -> "0";
            default -> "-1";
        };
    }
}
