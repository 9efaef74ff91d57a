package io.truthloom.exchange.mot;

import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One video lies in the zip itself, several in a folder each. Which it is shows with the second, so the first one's files
 * wait on the disk.
 */
final class VideoFolders {
    private final ZipTarget zip;
    private final Path waitingFile;
    private final Map<String, String> waitingTexts = new LinkedHashMap<>();
    private String waitingPath = "";
    private @Nullable String waiting;
    private @Nullable String current;
    private int videos;

    VideoFolders(WriteContext context, String kind) throws IOException {
        this.zip = context.zip();
        this.waitingFile = Files.createTempFile(context.temporary(), kind, ".txt");
    }

    /** The next video, with its one large file. */
    void add(String stem, String path, ZipTarget.Content content) throws IOException {
        videos++;
        current = stem;
        if (videos == 1) {
            waiting = stem;
            waitingPath = path;
            try (OutputStream out = Files.newOutputStream(waitingFile)) {
                content.writeTo(out);
            }
        } else {
            release(waiting + "/");
            content.writeTo(zip.entry(stem + "/" + path));
        }
    }

    /** A small file of the same video. */
    void text(String path, String content) throws IOException {
        if (waiting != null) {
            waitingTexts.put(path, content);
        } else {
            zip.text(current + "/" + path, content);
        }
    }

    private void release(String folder) throws IOException {
        if (waiting != null) {
            Files.copy(waitingFile, zip.entry(folder + waitingPath));
            for (Map.Entry<String, String> text : waitingTexts.entrySet()) {
                zip.text(folder + text.getKey(), text.getValue());
            }
            waiting = null;
        }
    }

    /** With its slash; known at the end. */
    String of(String stem) {
        return videos > 1 ? stem + "/" : "";
    }

    void finish() throws IOException {
        release("");
    }

    void close() throws IOException {
        Files.deleteIfExists(waitingFile);
    }
}
