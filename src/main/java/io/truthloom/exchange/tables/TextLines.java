package io.truthloom.exchange.tables;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The lines of a UTF-8 text file one by one, without those that are blank. */
public final class TextLines {
    /** @param number 1-based @param text without white space around it */
    public interface Line {
        void accept(int number, String text) throws IOException;
    }

    private static final int MAX_LENGTH = 10_000_000;
    private static final int CHECK_EVERY = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextLines() {}

    /** A file that ends too early is read as far as it goes; that, and endless lines, are told as problems. */
    public static void read(Archive archive, String path, LabelSink sink, Line line) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(archive.open(path), StandardCharsets.UTF_8))) {
            var text = new StringBuilder();
            int number = 0;
            boolean more = true;
            while (more) {
                text.setLength(0);
                more = readLine(reader, text);
                number++;
                if (number % CHECK_EVERY == 0) {
                    sink.checkCancelled();
                }
                if (text.length() > MAX_LENGTH) {
                    sink.problem("Lines of more than 10 million characters left out", path + ", line " + number);
                } else if (!text.toString().isBlank()) {
                    line.accept(number, text.toString().strip());
                }
            }
        } catch (EOFException e) {
            sink.problem("Files that end too early, read as far as they go", path);
        }
    }

    /** @return whether another line follows; of a line that is too long a little more than is allowed is kept */
    private static boolean readLine(Reader reader, StringBuilder text) throws IOException {
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (c != BYTE_ORDER_MARK && text.length() <= MAX_LENGTH) {
                text.append((char) c);
            }
        }
        return false;
    }
}
