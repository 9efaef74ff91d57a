package io.truthloom.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The bytes of media as they lie on the disk, for what takes them elsewhere and brings them back as they were. Checks no
 * membership.
 */
@Component
public class StoredMedia {
    /** The file as it was imported; of a sequence, a zip of its pictures. */
    public static final String ORIGINAL = MediaFiles.ORIGINAL;

    /** The concatenated JPEGs of all frames, without gaps. */
    public static final String PACK = MediaFiles.PACK;

    public static final String TILES = MediaFiles.TILES;

    /** Where each tile begins in {@link #TILES} and where the last one ends: 8 bytes each, most significant first. */
    public static final String TILE_INDEX = MediaFiles.TILE_INDEX;

    private final MediaFiles files;

    StoredMedia(MediaFiles files) {
        this.files = files;
    }

    /** Names of the files that belong to every such media beside its original; what is only computed is not among them. */
    public static List<String> names(boolean tiled) {
        return tiled
                ? List.of(
                        MediaFiles.PACK,
                        MediaFiles.OVERVIEW,
                        MediaFiles.THUMBNAIL,
                        MediaFiles.TILE_INDEX,
                        MediaFiles.TILES)
                : List.of(MediaFiles.PACK, MediaFiles.THUMBNAIL);
    }

    public Path file(MediaId id, String name) {
        return files.folder(id).resolve(name);
    }

    /** Moves a finished folder, on the home's file system, to where the media's files belong. */
    public void publish(Path finished, MediaId id) throws IOException {
        files.publish(finished, id);
    }

    /** Of media that has no row. */
    public void delete(MediaId id) {
        files.delete(id);
    }
}
