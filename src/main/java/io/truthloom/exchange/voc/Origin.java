package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.FormatOption;
import io.truthloom.exchange.FormatOption.Choice;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.List;
import java.util.Locale;

/**
 * How the corners of boxes are counted. ZERO: as the product does, with two decimals. ONE, as the devkit: pixels from 1 on,
 * the last one included, whole numbers; written {@code xmin = floor(x1) + 1}, {@code xmax = ceil(x2)}; read
 * {@code x1 = xmin - 1}, {@code x2 = xmax}.
 */
enum Origin {
    ZERO,
    ONE;

    static FormatOption option() {
        return new FormatOption(
                "origin",
                "Corners of boxes",
                List.of(
                        new Choice("0", "From 0, with decimals, as CVAT and others write them"),
                        new Choice("1", "Pixels from 1, whole numbers, as the VOC devkit has them")));
    }

    static Origin of(Options options) {
        return options.is("origin", "1") ? ONE : ZERO;
    }

    /** xmin, ymin, xmax, ymax. */
    String[] written(Box box) {
        return switch (this) {
            case ZERO -> new String[] {decimals(box.x1()), decimals(box.y1()), decimals(box.x2()), decimals(box.y2())};
            case ONE ->
                new String[] {
                    whole(Math.floor(box.x1()) + 1),
                    whole(Math.floor(box.y1()) + 1),
                    whole(Math.ceil(box.x2())),
                    whole(Math.ceil(box.y2()))
                };
        };
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return Long.toString((long) value);
    }

    /** @throws LeftOutException without area, or with swapped corners */
    BoxShape read(double xmin, double ymin, double xmax, double ymax, double rotation) {
        int shift = this == ONE ? 1 : 0;
        double x1 = xmin - shift;
        double y1 = ymin - shift;
        if (!(x1 < xmax && y1 < ymax)) {
            throw new LeftOutException("Boxes without area, or with swapped corners, left out");
        }
        return new BoxShape(x1, y1, xmax, ymax, rotation);
    }
}
