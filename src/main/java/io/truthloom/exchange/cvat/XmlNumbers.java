package io.truthloom.exchange.cvat;

import io.truthloom.exchange.shapes.LeftOutException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as the file's texts have them. */
final class XmlNumbers {
    /** Beyond every picture, and small enough to calculate with. */
    private static final double COORDINATE_MAX = 1e7;

    private XmlNumbers() {}

    static double coordinate(Map<String, String> attributes, String name) {
        return coordinate(attributes.get(name));
    }

    static double coordinate(@Nullable String text) {
        double number = number(text);
        if (!(Math.abs(number) <= COORDINATE_MAX)) {
            throw new LeftOutException("Shapes with coordinates that are no places in a picture left out");
        }
        return number;
    }

    /** Degrees; 0 where there are none. */
    static double rotation(Map<String, String> attributes) {
        String text = attributes.get("rotation");
        double degrees = text == null || text.isBlank() ? 0 : number(text);
        if (!Double.isFinite(degrees)) {
            throw new LeftOutException("Shapes with a rotation that is no angle left out");
        }
        return degrees;
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new LeftOutException("Shapes with coordinates that are no numbers left out");
        }
    }

    static int whole(@Nullable String text, String otherwise) {
        try {
            if (text != null) {
                return Integer.parseInt(text.strip());
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new LeftOutException(otherwise);
    }

    static int wholeOr(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** {@code 1} as CVAT writes it, {@code true} as others do. */
    static boolean flag(@Nullable String text) {
        return text != null && (text.equals("1") || text.equalsIgnoreCase("true"));
    }
}
