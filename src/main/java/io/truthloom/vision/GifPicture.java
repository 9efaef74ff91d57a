package io.truthloom.vision;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** The first picture of a GIF in its place on the GIF's screen, on black; OpenCV reads none. */
final class GifPicture {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private GifPicture() {}

    /** @throws IOException damaged, or its first picture reaches out of the screen that its header announces */
    static Mat read(PictureFile file) throws IOException {
        int width = Math.toIntExact(file.header().width());
        int height = Math.toIntExact(file.header().height());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.path().toFile())) {
            reader.setInput(in);
            var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(FORMAT);
            var place = (IIOMetadataNode)
                    root.getElementsByTagName("ImageDescriptor").item(0);
            int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
            int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
            if (left + reader.getWidth(0) > width || top + reader.getHeight(0) > height) {
                throw new IOException("The first picture is larger than the screen");
            }
            BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            var graphics = screen.createGraphics();
            graphics.drawImage(reader.read(0), left, top, null);
            graphics.dispose();
            Mat picture = new Mat(height, width, CvType.CV_8UC3);
            picture.put(0, 0, ((DataBufferByte) screen.getRaster().getDataBuffer()).getData());
            return picture;
        } finally {
            reader.dispose();
        }
    }
}
