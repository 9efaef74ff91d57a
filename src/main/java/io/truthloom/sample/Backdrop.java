package io.truthloom.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** What stands still: a brick front with windows, pavement, road, grass, a bench; everything with texture. */
final class Backdrop {
    private static final int WALL_END = 130;
    private static final int PAVEMENT_END = 165;
    private static final int ROAD_END = 275;

    private Backdrop() {}

    static BufferedImage paint(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ValueNoise noise = new ValueNoise(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double shade = 0.72 + 0.5 * noise.at(x, y, y < WALL_END ? 24 : 12);
                image.setRGB(x, y, shaded(ground(x, y), shade));
            }
        }
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        windows(graphics, width);
        laneMarks(graphics, width);
        bench(graphics);
        graphics.dispose();
        return image;
    }

    private static Color ground(int x, int y) {
        if (y < WALL_END) {
            boolean joint = y % 10 == 0 || (x + (y / 10 % 2) * 11) % 22 == 0;
            return joint ? new Color(150, 140, 130) : new Color(142, 92, 74);
        }
        if (y < PAVEMENT_END) {
            return x % 40 == 0 || y == WALL_END + 17 ? new Color(120, 120, 118) : new Color(165, 163, 158);
        }
        return y < ROAD_END ? new Color(92, 94, 98) : new Color(96, 122, 70);
    }

    private static int shaded(Color color, double shade) {
        int red = (int) Math.clamp(color.getRed() * shade, 0, 255);
        int green = (int) Math.clamp(color.getGreen() * shade, 0, 255);
        int blue = (int) Math.clamp(color.getBlue() * shade, 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private static void windows(Graphics2D graphics, int width) {
        for (int x = 26; x < width - 40; x += 92) {
            graphics.setColor(new Color(225, 220, 205));
            graphics.fill(new Rectangle2D.Double(x - 4, 24, 52, 68));
            graphics.setPaint(
                    new java.awt.GradientPaint(x, 28, new Color(70, 90, 110), x + 44, 88, new Color(25, 32, 42)));
            graphics.fill(new Rectangle2D.Double(x, 28, 44, 60));
            graphics.setColor(new Color(225, 220, 205));
            graphics.fill(new Rectangle2D.Double(x + 20, 28, 4, 60));
        }
    }

    private static void laneMarks(Graphics2D graphics, int width) {
        graphics.setColor(new Color(215, 213, 200));
        for (int x = 10; x < width; x += 80) {
            graphics.fill(new Rectangle2D.Double(x, 221, 40, 4));
        }
        graphics.fill(new Rectangle2D.Double(0, ROAD_END - 4, width, 4));
    }

    private static void bench(Graphics2D graphics) {
        graphics.setColor(new Color(70, 50, 34));
        graphics.fill(new RoundRectangle2D.Double(470, 128, 76, 6, 3, 3));
        graphics.fill(new RoundRectangle2D.Double(470, 142, 76, 6, 3, 3));
        graphics.fill(new Rectangle2D.Double(478, 128, 5, 34));
        graphics.fill(new Rectangle2D.Double(533, 128, 5, 34));
    }
}
