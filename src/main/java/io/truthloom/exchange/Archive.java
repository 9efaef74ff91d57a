package io.truthloom.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Label files as they were given: one file, several, a zip, a folder. Paths use {@code /}, are relative, never lead out,
 * and a folder that holds everything is left away.
 */
public interface Archive extends AutoCloseable {
    /** Of all files, in natural order. */
    List<String> paths();

    boolean contains(String path);

    /** Bytes when unfolded. */
    long size(String path);

    /**
     * @throws io.truthloom.common.InvalidInputException while it is read, when it is damaged or unfolds to more than it says
     * @throws java.io.FileNotFoundException no such path
     */
    InputStream open(String path) throws IOException;

    /** The file on the disk, for readers that need one; valid until the archive is closed. */
    Path file(String path) throws IOException;

    /** The first bytes as UTF-8 text (without a byte order mark), at most so many: for recognising a format. */
    String head(String path, int bytes) throws IOException;

    /** Paths that end so, without regard to case: {@code ".json"}. */
    default List<String> ending(String end) {
        return paths().stream()
                .filter(path -> path.regionMatches(true, path.length() - end.length(), end, 0, end.length()))
                .toList();
    }

    /** The picture with that path but for its extension, or exactly that path. */
    Optional<String> picture(String pathWithoutExtension);

    @Override
    void close();
}
