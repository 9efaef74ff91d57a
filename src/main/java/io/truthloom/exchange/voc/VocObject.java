package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** An object of an XML file as it is collected, element by element. */
final class VocObject {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<VocObject> parts = new ArrayList<>();

    /** @param element below the object: "name", "bndbox/xmin" */
    void put(String element, String value) {
        values.putIfAbsent(element, value);
    }

    void attribute(String name, String value) {
        attributes.put(name, value);
    }

    VocObject addPart() {
        parts.add(new VocObject());
        return parts.getLast();
    }

    List<VocObject> parts() {
        return parts;
    }

    String get(String element) {
        return values.getOrDefault(element, "");
    }

    boolean is(String element) {
        return isTrue(get(element));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /** Without those that are a part of the shape or have a mark of their own; "truncated" only where it is. */
    Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        String pose = get("pose");
        if (!pose.isEmpty() && !pose.equals("Unspecified")) {
            all.put("pose", pose);
        }
        for (String mark : List.of("truncated", "difficult")) {
            if (is(mark)) {
                all.put(mark, "true");
            }
        }
        all.putAll(attributes);
        all.remove("rotation");
        all.remove("occluded");
        return all;
    }

    boolean occluded() {
        return is("occluded") || isTrue(attributes.getOrDefault("occluded", ""));
    }

    /** @throws LeftOutException a corner missing or no number, or no area */
    BoxShape box(Origin origin) {
        double rotation =
                Numbers.finite(attributes.getOrDefault("rotation", "0")).orElse(0);
        return origin.read(corner("xmin"), corner("ymin"), corner("xmax"), corner("ymax"), rotation);
    }

    private double corner(String name) {
        OptionalDouble value = Numbers.finite(get("bndbox/" + name));
        if (value.isEmpty()) {
            throw new LeftOutException("Boxes with a corner that is missing or no number left out");
        }
        return value.getAsDouble();
    }
}
