package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The content of a zip's entry: no more and no less than its list says, and with the checksum it says. */
final class CheckedEntry extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long left;

    CheckedEntry(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
        this.left = entry.getSize();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        if (read < 0) {
            if (left != 0 || checksum.getValue() != entry.getCrc()) {
                throw damaged();
            }
            return read;
        }
        left -= read;
        if (left < 0) {
            throw damaged();
        }
        checksum.update(buffer, offset, read);
        return read;
    }

    private InvalidInputException damaged() {
        return new InvalidInputException(entry.getName(), "It is damaged inside the archive. Write the archive again.");
    }
}
