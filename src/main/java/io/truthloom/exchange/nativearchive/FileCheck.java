package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.MediaId;
import io.truthloom.media.StoredMedia;
import io.truthloom.vision.TilePyramid;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether the rows of a restored project and its files tell of the same. In the caller's transaction. */
@Component
class FileCheck {
    private static final int FETCH = 500;

    private record Told(
            MediaId id,
            String name,
            String sha256,
            long size,
            int frames,
            int tileLevels,
            int width,
            int height,
            long foundFrames,
            long foundBytes,
            boolean fits) {}

    private final JdbcTemplate jdbc;
    private final ArchivedMedia archived;

    FileCheck(DataSource dataSource, ArchivedMedia archived) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH);
        this.archived = archived;
    }

    void check(UUID project, StagedFiles files) {
        long[] media = {0};
        jdbc.query(
                """
                select m.id, m.name, m.sha256, m.size_bytes, m.frame_count, m.tile_levels, m.width, m.height,
                    f.frames, f.bytes, f.fits
                from media m left join (
                    select media_id, count(*) as frames, sum(byte_length) as bytes, bool_and(fits) as fits
                    from (
                        select media_id, byte_length, byte_length > 0 and index = row_number() over inorder - 1
                            and byte_offset = sum(byte_length) over inorder - byte_length
                            and hash ~ '^[0-9a-f]{32}$' as fits
                        from frame where media_id in (select id from media where project_id = ?)
                        window inorder as (partition by media_id order by index)
                    ) each_frame group by media_id
                ) f on f.media_id = m.id
                where m.project_id = ?""",
                row -> {
                    media[0]++;
                    Told told = new Told(
                            new MediaId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("sha256"),
                            row.getLong("size_bytes"),
                            row.getInt("frame_count"),
                            row.getInt("tile_levels"),
                            row.getInt("width"),
                            row.getInt("height"),
                            row.getLong("frames"),
                            row.getLong("bytes"),
                            row.getBoolean("fits"));
                    check(told, files);
                },
                project,
                project);
        if (media[0] != files.mediaCount()) {
            throw new InvalidInputException("media", "There are files of media of which no row tells.");
        }
        checkWeights(project, files);
    }

    private static void check(Told told, StagedFiles files) {
        Path folder = files.folder(told.id());
        boolean tiled = told.tileLevels() > 0;
        for (String name : StoredMedia.names(tiled)) {
            require(
                    Files.isRegularFile(folder.resolve(name)),
                    told,
                    "its file %s is not in the archive.".formatted(name));
        }
        require(
                files.contentOf(told.id()).equals(told.sha256()),
                told,
                "its content has another hash than its row says.");
        require(
                size(folder.resolve(StoredMedia.ORIGINAL)) == told.size(),
                told,
                "its file has another size than its row says.");
        boolean counted = told.foundFrames() == told.frames() && told.fits();
        require(counted, told, "its frames are not numbered through, or do not lie one after the other.");
        require(
                size(folder.resolve(StoredMedia.PACK)) == told.foundBytes(),
                told,
                "its frames and their rows differ in length.");
        require(!tiled || tilesFit(told, folder), told, "its tiles and their index differ.");
    }

    private static boolean tilesFit(Told told, Path folder) {
        var pyramid = new TilePyramid(told.width(), told.height());
        long expected = (pyramid.count() + 1L) * Long.BYTES;
        Path index = folder.resolve(StoredMedia.TILE_INDEX);
        if (pyramid.levels() != told.tileLevels() || size(index) != expected) {
            return false;
        }
        try (var bytes = new RandomAccessFile(index.toFile(), "r")) {
            bytes.seek(expected - Long.BYTES);
            return bytes.readLong() == size(folder.resolve(StoredMedia.TILES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkWeights(UUID project, StagedFiles files) {
        int[] models = {0};
        archived.forEachModel(project, model -> {
            models[0]++;
            if (!files.modelHash(model.model()).equals(model.sha256())) {
                throw new InvalidInputException(
                        model.name(), "its weights are not in the archive, or others than its row says.");
            }
            if (!model.file().equals(model.model() + ".zip")) {
                throw new InvalidInputException(model.name(), "its row names the file of another model.");
            }
        });
        if (models[0] != files.modelCount()) {
            throw new InvalidInputException("models", "There are weights of models of which no row tells.");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, Told told, String otherwise) {
        if (!holds) {
            throw new InvalidInputException(told.name(), otherwise);
        }
    }
}
