package io.truthloom.exchange.mot;

import io.truthloom.common.InvalidInputException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text whose lines are no longer than a reader of lines can hold; without a byte order mark. */
final class LineGuard extends FilterReader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String path;
    private final int longest;
    private int length;
    private boolean begun;

    /** @param longest line, in characters */
    LineGuard(InputStream in, String path, int longest) {
        super(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.path = path;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            length = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : length + 1;
            if (length > longest) {
                throw new InvalidInputException(
                        path, "It has a line of more than %,d characters. It is of another kind.".formatted(longest));
            }
        }
        if (!begun && read > 0) {
            begun = true;
            buffer[offset] = buffer[offset] == BYTE_ORDER_MARK ? ' ' : buffer[offset];
        }
        return read;
    }

    /** Lines of a small text, stripped, empty ones left away. */
    static java.util.List<String> lines(Reader reader) throws IOException {
        try (var lines = new java.io.BufferedReader(reader)) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
