package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.common.Box;
import io.truthloom.exchange.shapes.ColumnRuns;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.BitSet;
import java.util.Map;

/** Masks as run lengths row by row within the box around them, zeros first. */
final class CropMask {
    private static final int PIXELS_MAX = 120_000_000;
    private static final int RUNS_MAX = 4_000_000;

    private CropMask() {}

    /** What lies beyond the picture is cut away. */
    static MaskShape read(Map<String, String> attributes, MaskSize size) {
        String noNumbers = "Masks without a place or a size left out";
        int left = XmlNumbers.whole(attributes.get("left"), noNumbers);
        int top = XmlNumbers.whole(attributes.get("top"), noNumbers);
        int width = XmlNumbers.whole(attributes.get("width"), noNumbers);
        int height = XmlNumbers.whole(attributes.get("height"), noNumbers);
        if (width <= 0 || height <= 0 || (long) width * height > PIXELS_MAX || size.pixels() > PIXELS_MAX) {
            throw new LeftOutException("Masks without a place or a size left out");
        }
        BitSet crop = pixels(attributes.getOrDefault("rle", ""), width * height);
        var runs = new ColumnRuns();
        int length = 0;
        int firstColumn = Math.max(0, left);
        int firstRow = Math.max(0, top);
        long endColumn = Math.min(size.width(), (long) left + width);
        long endRow = Math.min(size.height(), (long) top + height);
        for (int x = firstColumn; x < endColumn; x++) {
            long column = (long) x * size.height();
            for (int y = firstRow; y < endRow; y++) {
                if (crop.get((int) ((long) (y - top) * width + (x - left)))) {
                    length += runs.add(column + y);
                }
            }
            if (length > RUNS_MAX) {
                throw new LeftOutException("Masks torn into millions of pieces left out");
            }
        }
        if (runs.isEmpty()) {
            throw new LeftOutException("Masks without a pixel in the picture left out");
        }
        return runs.mask(size);
    }

    private static BitSet pixels(String runs, int count) {
        var pixels = new BitSet(count);
        long at = 0;
        boolean value = false;
        int position = 0;
        while (position < runs.length()) {
            int comma = runs.indexOf(',', position);
            int end = comma < 0 ? runs.length() : comma;
            int run = XmlNumbers.whole(runs.substring(position, end), "Masks with runs that are no numbers left out");
            if (run < 0 || at + run > count) {
                throw new LeftOutException("Masks whose runs don't fill their box left out");
            }
            if (value) {
                pixels.set((int) at, (int) at + run);
            }
            at += run;
            value = !value;
            position = end + 1;
        }
        if (at != count) {
            throw new LeftOutException("Masks whose runs don't fill their box left out");
        }
        return pixels;
    }

    /** {@code rle}, {@code left}, {@code top}, {@code width} and {@code height}; {@code bounds} are the mask's own. */
    static void write(MaskShape mask, Box bounds, Map<String, String> attributes) {
        byte[] pixels = MaskPixels.of(mask);
        int left = (int) bounds.x1();
        int top = (int) bounds.y1();
        int width = (int) bounds.width();
        int height = (int) bounds.height();
        var runs = new StringBuilder();
        byte value = 0;
        int length = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                byte pixel = pixels[y * mask.size().width() + x];
                if (pixel != value) {
                    runs.append(length).append(", ");
                    value = pixel;
                    length = 0;
                }
                length++;
            }
        }
        attributes.put("rle", runs.append(length).toString());
        attributes.put("left", Integer.toString(left));
        attributes.put("top", Integer.toString(top));
        attributes.put("width", Integer.toString(width));
        attributes.put("height", Integer.toString(height));
    }
}
