package io.truthloom.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One file of an import job, not opened yet.
 *
 * @param origin says where it comes from; the media's id is derived from it
 */
record ImportItem(String origin, String shownName, Opener opener) {
    interface Opener {
        /** @throws io.truthloom.common.InvalidInputException with a sentence, where it can't be had */
        Opened open() throws IOException;
    }

    /** @param lent the bytes stay where they are and may change; else the file is this import's own and is deleted */
    record Opened(Path path, boolean lent) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (!lent) {
                Files.deleteIfExists(path);
            }
        }
    }

    MediaId mediaId() {
        return new MediaId(UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)));
    }
}
