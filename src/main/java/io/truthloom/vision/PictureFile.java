package io.truthloom.vision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A still picture on the disk whose header passed the limits. */
record PictureFile(Path path, String shownName, PictureHeader header) {
    private static final int LONGEST_END = 64;

    /** @throws VisionException no picture, damaged header, or over a limit */
    static PictureFile open(Path path, String shownName, MediaLimits limits) {
        byte[] head = Sniffer.head(path, shownName);
        PictureFormat format = Sniffer.picture(head)
                .orElseThrow(() -> new VisionException(shownName, "not a picture: " + Sniffer.describe(head), null));
        try {
            VideoProbe.refuse(shownName, limits.refuseFile(Files.size(path)));
            PictureHeader header = PictureHeader.read(path, format, head);
            if (header.width() <= 0 || header.height() <= 0) {
                throw new VisionException(shownName, "the picture says a size of 0; it is damaged", null);
            }
            // The JDK reads GIF, into the heap.
            VideoProbe.refuse(
                    shownName,
                    format == PictureFormat.GIF
                            ? limits.refuseFrame(header.width(), header.height())
                            : limits.refusePicture(header.width(), header.height()));
            return new PictureFile(path, shownName, header);
        } catch (IOException e) {
            throw new VisionException(shownName, "the picture can't be read: " + e.getMessage(), e);
        }
    }

    boolean isUprightJpeg() {
        return header.format() == PictureFormat.JPEG && header.orientation() == 1 && header.samples() != 4;
    }

    ImageInfo info() {
        int width = Math.toIntExact(header.width());
        int height = Math.toIntExact(header.height());
        return new ImageInfo(
                header.format().name(),
                header.swapsSides() ? height : width,
                header.swapsSides() ? width : height,
                header.orientation());
    }

    /** Decoders fill the rest of a picture that is cut off with grey; such a one is refused. */
    void requireEnd() {
        try {
            boolean complete = switch (header.format()) {
                case JPEG -> jpegHasEnd();
                case PNG -> endContains("IEND");
                case GIF, BMP, TIFF, WEBP -> true;
            };
            if (!complete) {
                throw damaged("the picture is cut off: its end is missing. Copy it again");
            }
        } catch (IOException e) {
            throw new VisionException(shownName, "the file can't be read: " + e.getMessage(), e);
        }
    }

    VisionException damaged(String reason) {
        return new VisionException(shownName, reason, null);
    }

    /**
     * The end mark may be followed by other data (phones append clips), so the whole file is looked through; only the end
     * of a thumbnail inside the metadata can be mistaken for it.
     */
    private boolean jpegHasEnd() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            int before = 0;
            boolean scan = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean marker = before == 0xff;
                if (marker && !scan && b >= 0xc0 && b != 0xd8 && b != 0xd9 && b != 0xff) {
                    scan = b == 0xda;
                    in.skipNBytes(Math.max(0, (in.read() << 8 | in.read()) - 2));
                } else if (marker && b == 0xd9 && scan) {
                    return true;
                }
                before = b;
            }
            return false;
        } catch (java.io.EOFException e) {
            return false;
        }
    }

    private boolean endContains(String mark) throws IOException {
        try (var file = Files.newByteChannel(path)) {
            file.position(Math.max(0, file.size() - LONGEST_END));
            var end = java.nio.ByteBuffer.allocate(LONGEST_END);
            while (file.read(end) > 0) {
                // until the end of the file
            }
            return new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1).contains(mark);
        }
    }
}
