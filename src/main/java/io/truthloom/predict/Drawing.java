package io.truthloom.predict;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** What was found, drawn on a copy of the picture. */
final class Drawing {
    private Drawing() {}

    static RgbImage on(RgbImage image, List<Seen> found) {
        BufferedImage canvas = canvas(image);
        Graphics2D pen = canvas.createGraphics();
        float line = Math.max(1.5f, Math.min(image.width(), image.height()) / 300f);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(line));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(11, Math.round(line * 8))));
        float y = 0;
        for (Seen seen : found) {
            pen.setColor(Color.getHSBColor((seen.label().hashCode() & 0xffff) / 65536f, 0.9f, 1f));
            String text = "%s %.2f".formatted(seen.label(), seen.score());
            Box box = seen.box();
            if (box == null) {
                y += pen.getFontMetrics().getHeight();
                caption(pen, text, 4, y);
            } else {
                pen.draw(new Rectangle2D.Double(box.x1(), box.y1(), box.width(), box.height()));
                caption(pen, text, (float) box.x1(), (float)
                        Math.max(pen.getFontMetrics().getAscent(), box.y1() - line));
            }
        }
        pen.dispose();
        return image(canvas);
    }

    private static void caption(Graphics2D pen, String text, float x, float y) {
        Color colour = pen.getColor();
        pen.setColor(Color.BLACK);
        pen.drawString(text, x + 1, y + 1);
        pen.setColor(colour);
        pen.drawString(text, x, y);
    }

    private static BufferedImage canvas(RgbImage image) {
        BufferedImage canvas = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        byte[] pixels = image.pixels();
        int[] packed = new int[image.width() * image.height()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (pixels[i * 3] & 0xff) << 16 | (pixels[i * 3 + 1] & 0xff) << 8 | pixels[i * 3 + 2] & 0xff;
        }
        canvas.setRGB(0, 0, image.width(), image.height(), packed, 0, image.width());
        return canvas;
    }

    private static RgbImage image(BufferedImage canvas) {
        int[] packed = canvas.getRGB(0, 0, canvas.getWidth(), canvas.getHeight(), null, 0, canvas.getWidth());
        byte[] pixels = new byte[packed.length * 3];
        for (int i = 0; i < packed.length; i++) {
            pixels[i * 3] = (byte) (packed[i] >> 16);
            pixels[i * 3 + 1] = (byte) (packed[i] >> 8);
            pixels[i * 3 + 2] = (byte) packed[i];
        }
        return new RgbImage(canvas.getWidth(), canvas.getHeight(), pixels);
    }
}
