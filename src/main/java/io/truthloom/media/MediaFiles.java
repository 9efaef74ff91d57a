package io.truthloom.media;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the bytes of media lie: a folder for each, which appears whole by one rename. Its row in the database, written
 * after that, is what makes it exist.
 */
@Component
class MediaFiles {
    static final String ORIGINAL = "original";
    static final String PACK = "frames.pack";
    static final String THUMBNAIL = "thumbnail.jpg";
    static final String OVERVIEW = "overview.jpg";
    static final String TILES = "tiles.pack";
    static final String TILE_INDEX = "tiles.index";
    static final String TEMPORARY_PREFIX = "import-";

    private final TruthloomHome home;

    MediaFiles(TruthloomHome home) {
        this.home = home;
    }

    Path folder(MediaId id) {
        return home.media().resolve(id.toString());
    }

    /** The concatenated JPEGs of all frames. */
    Path pack(MediaId id) {
        return folder(id).resolve(PACK);
    }

    Path original(MediaId id) {
        return folder(id).resolve(ORIGINAL);
    }

    Path thumbnail(MediaId id) {
        return folder(id).resolve(THUMBNAIL);
    }

    /** Of a picture that is shown by tiles. */
    Path overview(MediaId id) {
        return folder(id).resolve(OVERVIEW);
    }

    /** The concatenated JPEGs of all tiles, in the order of {@link io.truthloom.vision.TilePyramid#ordinal}. */
    Path tiles(MediaId id) {
        return folder(id).resolve(TILES);
    }

    /** Where each tile begins in {@link #tiles} and where the last one ends: 8 bytes each, most significant first. */
    Path tileIndex(MediaId id) {
        return folder(id).resolve(TILE_INDEX);
    }

    Path upload(UploadId id) {
        return home.folder("uploads").resolve(id.toString());
    }

    Path newTemporaryFolder() throws IOException {
        return Files.createTempDirectory(home.temporary(), TEMPORARY_PREFIX);
    }

    Path newTemporaryFile() throws IOException {
        return Files.createTempFile(home.temporary(), TEMPORARY_PREFIX, ".part");
    }

    /** Puts a finished folder in its place; what a crash may have left there has no row and gives way. */
    void publish(Path finished, MediaId id) throws IOException {
        try (var files = Files.list(finished)) {
            for (Path file : files.toList()) {
                force(file);
            }
        }
        Path target = folder(id);
        FileSystemUtils.deleteRecursively(target);
        Files.move(finished, target);
        forceFolderOf(target);
    }

    void delete(MediaId id) {
        try {
            FileSystemUtils.deleteRecursively(folder(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the files of media " + id, e);
        }
    }

    /** All of a small file. */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(file), e);
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes a rename in the file's folder durable; Windows has no way to and needs none. */
    static void forceFolderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
