package io.truthloom.exchange.mot;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.exchange.shapes.LeftOutException;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code gt.txt}.
 *
 * @param frame from 1
 * @param track above 0; else the box belongs to none
 * @param mark 0: not to be counted
 * @param label its number; null where the row has none
 * @param visibility null where the row has none
 */
record MotRow(
        int frame,
        long track,
        BoxShape box,
        double mark,
        @Nullable Integer label,
        @Nullable Double visibility,
        String visibilityText) {
    private static final double COORDINATE_MAX = 1e7;
    private static final int WITH_WORLD = 10;

    /** @param origin what the file's coordinates are of the picture's corner */
    static MotRow of(CSVRecord row, int origin) {
        if (row.size() != 7 && row.size() != 9 && row.size() != WITH_WORLD) {
            throw new LeftOutException("Rows without 7, 9 or 10 columns left out");
        }
        double x = number(row, 2) - origin;
        double y = number(row, 3) - origin;
        double width = number(row, 4);
        double height = number(row, 5);
        if (!(Math.abs(x) <= COORDINATE_MAX && Math.abs(y) <= COORDINATE_MAX)
                || !(width <= COORDINATE_MAX && height <= COORDINATE_MAX)) {
            throw new LeftOutException("Boxes with coordinates that are no places in a picture left out");
        }
        if (width <= 0 || height <= 0 || x + width <= x || y + height <= y) {
            throw new LeftOutException("Boxes without area left out");
        }
        // ten columns have the place in the world where nine have label and visibility
        boolean labelled = row.size() == 9;
        long label = labelled ? whole(row, 7) : -1;
        return new MotRow(
                (int) Math.clamp(whole(row, 0), -1, Integer.MAX_VALUE),
                whole(row, 1),
                new BoxShape(x, y, x + width, y + height, 0),
                number(row, 6),
                label == -1 ? null : (int) Math.clamp(label, Integer.MIN_VALUE, Integer.MAX_VALUE),
                labelled ? number(row, 8) : null,
                labelled ? row.get(8) : "");
    }

    private static double number(CSVRecord row, int column) {
        try {
            double number = Double.parseDouble(row.get(column));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new LeftOutException("Rows with fields that are no numbers left out");
    }

    /** Written by others as {@code 3.0}, too. */
    private static long whole(CSVRecord row, int column) {
        double number = number(row, column);
        if (number != Math.rint(number)) {
            throw new LeftOutException("Rows with fields that are no whole numbers left out");
        }
        return (long) number;
    }
}
