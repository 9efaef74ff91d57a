package io.truthloom.dataset;

import io.truthloom.common.RgbImage;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures of coloured blobs that differ by their seed. */
final class TexturedPictures {
    private TexturedPictures() {}

    static BufferedImage scene(long seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            graphics.setPaint(new GradientPaint(
                    x,
                    y,
                    new Color(random.nextInt(0x1000000)),
                    x + 60f,
                    y + 50f,
                    new Color(random.nextInt(0x1000000))));
            graphics.fillOval(x - width / 6, y - height / 6, width / 3, height / 3);
        }
        graphics.dispose();
        return image;
    }

    /** With a bright object of about a person's size in a street scene. */
    static BufferedImage with(BufferedImage scene, int x, int y) {
        var image = new BufferedImage(scene.getWidth(), scene.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(scene, 0, 0, null);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(x, y, 22, 44);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(x + 22, y, 10, 44);
        graphics.dispose();
        return image;
    }

    static RgbImage rgb(BufferedImage image) {
        byte[] pixels = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < pixels.length / 3; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            pixels[3 * i] = (byte) (rgb >> 16);
            pixels[3 * i + 1] = (byte) (rgb >> 8);
            pixels[3 * i + 2] = (byte) rgb;
        }
        return new RgbImage(image.getWidth(), image.getHeight(), pixels);
    }
}
