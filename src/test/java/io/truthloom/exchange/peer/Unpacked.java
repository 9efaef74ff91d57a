package io.truthloom.exchange.peer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** An export on the disk, with real pictures in place of the tests' stand-ins. */
final class Unpacked {
    private Unpacked() {}

    static Path unpack(byte[] bytes, Path folder, int width, int height) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                if (entry.getName().endsWith(".jpg")) {
                    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg", file.toFile());
                } else {
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
        return folder;
    }
}
