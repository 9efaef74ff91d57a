package io.truthloom.vision;

import java.util.Optional;

/** Reads the size out of a JPEG's frame header (ITU-T T.81, B.2.2). */
record JpegSize(int width, int height) {
    private static final int HEADER = 9;

    static Optional<JpegSize> of(byte[] jpeg) {
        int at = 2;
        while (at + HEADER <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (isStartOfFrame(marker)) {
                return Optional.of(new JpegSize(unsignedShort(jpeg, at + 7), unsignedShort(jpeg, at + 5)));
            } else {
                at += 2 + unsignedShort(jpeg, at + 2);
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
    static boolean isStartOfFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int unsignedShort(byte[] data, int at) {
        return (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
    }
}
