package io.truthloom.vision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a program's error stream; the rest is counted and dropped, so that it can't fill memory. */
final class ErrorText {
    private static final int KEPT_LINES = 40;
    private static final int KEPT_LENGTH = 300;

    private final List<String> lines = new ArrayList<>();
    private int count;

    void readAll(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c != '\n' && line.length() < KEPT_LENGTH) {
                    line.append((char) c);
                } else if (c == '\n') {
                    add(line.toString());
                    line.setLength(0);
                }
            }
            if (!line.isEmpty()) {
                add(line.toString());
            }
        } catch (IOException e) {
            add("(error output broke off: " + e.getMessage() + ")");
        }
    }

    private synchronized void add(String line) {
        count++;
        if (lines.size() < KEPT_LINES) {
            lines.add(line);
        }
    }

    synchronized int count() {
        return count;
    }

    synchronized boolean mentions(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** The first line without FFmpeg's "[component @ address]" mark; empty where there is none. */
    synchronized String first() {
        return lines.isEmpty() ? "" : lines.getFirst().replaceFirst("^(\\[[^]]*] )+", "");
    }
}
