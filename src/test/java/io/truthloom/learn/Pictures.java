package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The photographs among the test data. */
final class Pictures {
    private Pictures() {}

    static RgbImage read(String resource) throws IOException {
        BufferedImage image = ImageIO.read(Objects.requireNonNull(Pictures.class.getResource(resource)));
        byte[] pixels = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            int rgb = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
            pixels[i] = (byte) (rgb >> 16);
            pixels[i + 1] = (byte) (rgb >> 8);
            pixels[i + 2] = (byte) rgb;
        }
        return new RgbImage(image.getWidth(), image.getHeight(), pixels);
    }
}
