package io.truthloom.exchange.json;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of JSON that nobody checked; what is missing or of another type throws a {@link LeftOutException}. */
public final class JsonFields {
    private JsonFields() {}

    public static double number(@Nullable JsonNode node) {
        if (node == null || !node.isNumber()) {
            throw new LeftOutException("Objects with missing or wrong numbers left out");
        }
        return FoundShapes.finite(node.numberValue().doubleValue());
    }

    public static double number(JsonNode object, String field) {
        return number(object.get(field));
    }

    /** {@code missing} where it is not there or null. */
    public static double number(JsonNode object, String field, double missing) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? missing : number(node);
    }

    /** {@code missing} where it is not there, or no number of 32 bits. */
    public static int integer(JsonNode object, String field, int missing) {
        JsonNode node = object.get(field);
        return node == null ? missing : node.asInt(missing);
    }

    /** Numbers and truth values as text too; empty where it is not there, null or no single value. */
    public static Optional<String> text(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field)).flatMap(JsonFields::text);
    }

    public static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asString("")) : Optional.empty();
    }

    public static boolean isTrue(JsonNode object, String field) {
        JsonNode node = object.get(field);
        return node != null
                && (node.isBoolean()
                        ? node.asBoolean(false)
                        : node.isNumber()
                                ? node.asDouble(0) != 0
                                : node.isString() && node.asString("").equalsIgnoreCase("true"));
    }

    public static JsonNode array(JsonNode object, String field) {
        JsonNode node = object.get(field);
        if (node == null || !node.isArray()) {
            throw new LeftOutException("Objects with missing or wrong lists left out");
        }
        return node;
    }

    /** Of a list of numbers. */
    public static double[] numbers(JsonNode array) {
        if (!array.isArray()) {
            throw new LeftOutException("Objects with missing or wrong lists left out");
        }
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(array.get(i));
        }
        return numbers;
    }

    /** Of a list of pairs. */
    public static List<Point> points(JsonNode array) {
        List<Point> points = new ArrayList<>();
        for (JsonNode pair : array) {
            if (!pair.isArray() || pair.size() < 2) {
                throw new LeftOutException("Objects with missing or wrong numbers left out");
            }
            points.add(new Point(number(pair.get(0)), number(pair.get(1))));
        }
        return points;
    }

    /** Single values of an object as text by their names; lists and objects are told and left out, nulls left away. */
    public static Map<String, String> texts(@Nullable JsonNode object, LabelSink sink, String where) {
        Map<String, String> texts = new TreeMap<>();
        if (object != null && object.isObject()) {
            object.properties().forEach(property -> {
                text(property.getValue()).ifPresent(value -> texts.put(property.getKey(), value));
                if (property.getValue().isContainer()) {
                    sink.problem("Attribute values that are lists or objects left out", where);
                }
            });
        }
        return texts;
    }
}
