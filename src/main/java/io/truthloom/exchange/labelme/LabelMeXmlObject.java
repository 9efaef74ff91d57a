package io.truthloom.exchange.labelme;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of one object by their paths. */
final class LabelMeXmlObject {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> xs = new ArrayList<>();
    private final List<String> ys = new ArrayList<>();

    void put(String place, String text) {
        switch (place) {
            case "polygon/pt/x" -> xs.add(text);
            case "polygon/pt/y" -> ys.add(text);
            default -> texts.putIfAbsent(place, text);
        }
    }

    String get(String place) {
        return texts.getOrDefault(place, "");
    }

    List<Point> points() {
        if (xs.size() != ys.size()) {
            throw new LeftOutException("Shapes with an odd count of coordinates left out");
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            points.add(new Point(FoundShapes.finite(number(xs.get(i))), FoundShapes.finite(number(ys.get(i)))));
        }
        return points;
    }

    /** What a part and its whole share: the whole's id; null for an object without. */
    @Nullable
    String group() {
        String whole = get("parts/ispartof");
        if (!whole.isEmpty()) {
            return whole;
        }
        return get("parts/hasparts").isEmpty() ? null : get("id");
    }

    /** NaN for what is no number. */
    static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
