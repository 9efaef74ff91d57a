package io.truthloom.exchange.coco;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** What is left to see of each segment of a painted picture. */
final class SegmentExtents {
    private final int[] areas;
    private final int[][] boxes;

    /** @param count of segments, whose ids are 1 to count */
    SegmentExtents(BufferedImage image, int count) {
        areas = new int[count + 1];
        boxes = new int[count + 1][];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int id = (row[x] >> 16 & 0xff) | (row[x] & 0xff00) | (row[x] & 0xff) << 16;
                if (id > 0) {
                    add(id, x, y);
                }
            }
        }
    }

    private void add(int id, int x, int y) {
        areas[id]++;
        int[] box = boxes[id];
        if (box == null) {
            boxes[id] = new int[] {x, y, x, y};
            return;
        }
        box[0] = Math.min(box[0], x);
        box[2] = Math.max(box[2], x);
        box[3] = y;
    }

    int area(int id) {
        return areas[id];
    }

    /** Left, top, width and height. */
    int[] box(int id) {
        int[] box = boxes[id];
        return box == null
                ? Arrays.copyOf(areas, 0)
                : new int[] {box[0], box[1], box[2] - box[0] + 1, box[3] - box[1] + 1};
    }
}
