package io.truthloom.media;

import io.truthloom.common.Sha256;
import io.truthloom.vision.DecodeReport;
import io.truthloom.vision.FrameSelection;
import io.truthloom.vision.ImageInfo;
import io.truthloom.vision.Images;
import io.truthloom.vision.MediaLimits;
import io.truthloom.vision.TilePyramid;
import io.truthloom.vision.VideoInfo;
import io.truthloom.vision.Videos;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes media of a file: decodes it once, from the first frame to the last. Everything is written beside, the folder is
 * renamed into its place, then the rows are written in one transaction: a crash in between leaves nothing that is seen.
 */
@Component
class Importer {
    static final int JPEG_QUALITY = 95;
    private static final int THUMBNAIL_WIDTH = 320;
    private static final int THUMBNAIL_QUALITY = 82;
    private static final String ROWS = "frames.rows";

    /** Frames so far, and how many its header announces (0: unknown). */
    interface Progress {
        void frames(int done, int announced);
    }

    /** What was found in a file while its frames were written. */
    private record Content(
            MediaKind kind,
            int width,
            int height,
            String codec,
            int rotation,
            Optional<String> warning,
            int exifOrientation,
            int tileLevels) {}

    private final Videos videos;
    private final Images images;
    private final MediaFiles files;
    private final MediaRows rows;
    private final MediaLimits limits;
    private final Clock clock;

    Importer(Videos videos, Images images, MediaFiles files, MediaRows rows, MediaSettings settings, Clock clock) {
        this.videos = videos;
        this.images = images;
        this.files = files;
        this.rows = rows;
        this.limits = settings.mediaLimits();
        this.clock = clock;
    }

    /**
     * @throws io.truthloom.vision.VisionException the file is no readable media, or over a limit
     * @throws java.util.concurrent.CancellationException {@code cancelled} became true
     */
    ImportOutcome add(ImportFile file, BooleanSupplier cancelled, Progress progress) throws IOException {
        Optional<Media> finishedBefore = rows.find(file.id());
        if (finishedBefore.isPresent()) {
            return new ImportOutcome.Added(finishedBefore.get(), Optional.empty());
        }
        String sha256 = Sha256.of(file.path());
        FrameSelection selection =
                images.isPicture(file.path(), file.shownName()) ? FrameSelection.ALL : file.selection();
        Optional<Media> same = rows.findByContent(file.project(), sha256, selection);
        if (same.isPresent()) {
            return new ImportOutcome.Duplicate(same.get());
        }
        Path folder = files.newTemporaryFolder();
        Path frameRows = Files.createTempFile(folder.getParent(), MediaFiles.TEMPORARY_PREFIX, ROWS);
        try {
            return add(file, sha256, folder, frameRows, cancelled, progress);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            Files.deleteIfExists(frameRows);
        }
    }

    private ImportOutcome add(
            ImportFile file, String sha256, Path folder, Path frameRows, BooleanSupplier cancelled, Progress progress)
            throws IOException {
        Path original = keepOriginal(file, folder.resolve(MediaFiles.ORIGINAL));
        Path pack = folder.resolve(MediaFiles.PACK);
        Media media;
        Content content;
        try (FramePackWriter frames = new FramePackWriter(file.id(), pack, frameRows)) {
            content = images.isPicture(original, file.shownName())
                    ? picture(file, original, folder, frames)
                    : video(file, original, frames, cancelled, progress);
            media = new Media(
                    file.id(),
                    file.project(),
                    file.shownName(),
                    content.kind(),
                    content.width(),
                    content.height(),
                    frames.count(),
                    frames.frameDurationMicros(),
                    frames.hasVariableRate(),
                    content.codec(),
                    Files.size(original),
                    sha256,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    content.kind() == MediaKind.IMAGE ? FrameSelection.ALL : file.selection(),
                    content.exifOrientation(),
                    content.tileLevels());
        }
        if (media.isTiled()) {
            writeThumbnail(folder, Files.readAllBytes(folder.resolve(MediaFiles.OVERVIEW)));
        } else {
            writeThumbnail(folder, pack, frameRows, media.frameCount() / 2);
        }
        files.publish(folder, file.id());
        rows.insert(media, content.rotation(), file.creator(), frameRows);
        return new ImportOutcome.Added(media, content.warning());
    }

    private static Path keepOriginal(ImportFile file, Path target) throws IOException {
        if (!file.keepByLink()) {
            return Files.copy(file.path(), target);
        }
        try {
            return Files.createLink(target, file.path());
        } catch (IOException | UnsupportedOperationException e) {
            return Files.copy(file.path(), target);
        }
    }

    private Content picture(ImportFile file, Path original, Path folder, FramePackWriter frames) throws IOException {
        ImageInfo info = images.probe(original, file.shownName(), limits);
        int tileLevels = 0;
        if (TilePyramid.isNeeded(info.width(), info.height())) {
            tileLevels = new TilePyramid(info.width(), info.height()).levels();
            cutIntoTiles(file, original, folder, frames);
        } else {
            frames.add(0, 0, images.asJpeg(original, file.shownName(), limits, JPEG_QUALITY));
        }
        return new Content(
                MediaKind.IMAGE,
                info.width(),
                info.height(),
                info.format(),
                0,
                Optional.empty(),
                info.exifOrientation(),
                tileLevels);
    }

    private void cutIntoTiles(ImportFile file, Path original, Path folder, FramePackWriter frames) throws IOException {
        Path whole = folder.resolve("whole.jpg");
        try (TilePackWriter tiles = new TilePackWriter(folder)) {
            byte[] overview = images.tile(original, file.shownName(), limits, JPEG_QUALITY, whole, tiles);
            Files.write(folder.resolve(MediaFiles.OVERVIEW), overview);
        }
        frames.add(0, 0, whole);
        Files.delete(whole);
    }

    private Content video(
            ImportFile file, Path original, FramePackWriter frames, BooleanSupplier cancelled, Progress progress) {
        VideoInfo info = videos.probe(original, file.shownName(), limits);
        DecodeReport report = videos.decode(original, file.shownName(), file.selection(), limits, cancelled, frame -> {
            frames.add(frame.index(), frame.presentationMicros(), frame.jpeg());
            progress.frames(frame.index() + 1, file.selection().count(info.estimatedFrames()));
        });
        return new Content(
                MediaKind.VIDEO,
                report.width(),
                report.height(),
                info.codec(),
                info.rotationDegrees(),
                report.warning(),
                1,
                0);
    }

    void writeThumbnail(Path folder, Path pack, Path frameRows, int frame) throws IOException {
        String row;
        try (var lines = Files.lines(frameRows)) {
            row = lines.skip(frame).findFirst().orElseThrow();
        }
        String[] cells = row.split("\t");
        ByteBuffer jpeg = ByteBuffer.allocate(Integer.parseInt(cells[4]));
        try (FileChannel channel = FileChannel.open(pack)) {
            FramePackReader.readFully(channel, jpeg, Long.parseLong(cells[3]));
        }
        writeThumbnail(folder, jpeg.array());
    }

    private void writeThumbnail(Path folder, byte[] jpeg) throws IOException {
        byte[] thumbnail = images.shrinkJpeg(jpeg, THUMBNAIL_WIDTH, THUMBNAIL_QUALITY);
        Files.write(folder.resolve(MediaFiles.THUMBNAIL), thumbnail);
    }
}
