package io.truthloom.exchange.tfrecord;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Records of a TFRecord file: length (8 bytes, lowest first), its masked checksum, data, the data's masked checksum. The
 * mask turns a CRC32C right by 15 bits and adds a constant (tensorflow/core/lib/hash/crc32c.h).
 */
final class RecordFraming {
    private static final int MASK_DELTA = 0xa282ead8;
    private static final int TURN = 15;

    private RecordFraming() {}

    static void write(byte[] data, OutputStream out) throws IOException {
        byte[] length = little(Long.BYTES).putLong(data.length).array();
        out.write(length);
        out.write(little(Integer.BYTES).putInt(maskedCrc(length)).array());
        out.write(data);
        out.write(little(Integer.BYTES).putInt(maskedCrc(data)).array());
    }

    static int maskedCrc(byte[] data) {
        var crc = new CRC32C();
        crc.update(data);
        return Integer.rotateRight((int) crc.getValue(), TURN) + MASK_DELTA;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
