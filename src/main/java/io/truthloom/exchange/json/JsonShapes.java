package io.truthloom.exchange.json;

import io.truthloom.annotation.geometry.Point;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Coordinates in JSON, in hundredths of a pixel. */
public final class JsonShapes {
    private JsonShapes() {}

    public static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public static void number(JsonGenerator json, String name, double value) {
        json.writeNumberProperty(name, rounded(value));
    }

    /** A list of x, y, x, y, … */
    public static void flat(JsonGenerator json, String name, List<Point> points) {
        json.writeArrayPropertyStart(name);
        for (Point point : points) {
            json.writeNumber(rounded(point.x()));
            json.writeNumber(rounded(point.y()));
        }
        json.writeEndArray();
    }

    /** A list of [x, y]. */
    public static void pairs(JsonGenerator json, String name, List<Point> points) {
        json.writeArrayPropertyStart(name);
        for (Point point : points) {
            json.writeStartArray();
            json.writeNumber(rounded(point.x()));
            json.writeNumber(rounded(point.y()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    public static void flat(JsonGenerator json, String name, double... numbers) {
        json.writeArrayPropertyStart(name);
        for (double number : numbers) {
            json.writeNumber(rounded(number));
        }
        json.writeEndArray();
    }
}
