package io.truthloom.exchange.coco;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** Single values at the parser's current token, none of which may stop the reading. */
final class CocoValues {
    private CocoValues() {}

    /** Numbers mostly, names in some files; null for anything else. */
    static @Nullable Object id(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT ->
                json.getNumberType() == NumberType.BIG_INTEGER ? json.getString() : (Object) json.getLongValue();
            case VALUE_STRING -> json.getString();
            default -> {
                json.skipChildren();
                yield null;
            }
        };
    }

    /** NaN for anything that is no number. */
    static double number(JsonParser json) {
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }

    /** NaN for what is no number; null where it is no list. */
    static double @Nullable [] numbers(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        double[] numbers = new double[8];
        int count = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number(json);
        }
        return Arrays.copyOf(numbers, count);
    }

    static String text(JsonParser json) {
        if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
            return json.getString();
        }
        json.skipChildren();
        return "";
    }

    static boolean isTrue(JsonParser json) {
        String text = text(json);
        return text.equalsIgnoreCase("true") || text.equals("1") || text.equals("1.0");
    }
}
