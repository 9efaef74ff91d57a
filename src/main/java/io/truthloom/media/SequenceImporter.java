package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Sha256;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.vision.FrameSelection;
import io.truthloom.vision.ImageInfo;
import io.truthloom.vision.Images;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Makes one video of pictures. Its original is a zip of the pictures, in their order. */
@Component
class SequenceImporter {
    private static final double MICROS_PER_SECOND = 1e6;

    /** What is known when the last picture was written. */
    private record Written(ImageInfo info, String sha256) {}

    private final Importer importer;
    private final Images images;
    private final MediaFiles files;
    private final MediaRows rows;
    private final MediaSettings settings;
    private final Clock clock;

    SequenceImporter(
            Importer importer, Images images, MediaFiles files, MediaRows rows, MediaSettings settings, Clock clock) {
        this.importer = importer;
        this.images = images;
        this.files = files;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param job the medium's id is derived from it, so that a second try adds nothing twice
     * @throws InvalidInputException a file is no picture or of another size; it is named
     * @throws CancellationException {@code cancelled} became true
     */
    ImportOutcome add(
            UUID job,
            ProjectId project,
            UserId creator,
            ImportOptions.Sequence sequence,
            List<ImportItem> pictures,
            BooleanSupplier cancelled,
            Importer.Progress progress)
            throws IOException {
        MediaId id = new MediaId(UUID.nameUUIDFromBytes((job + "/as one sequence").getBytes(StandardCharsets.UTF_8)));
        Optional<Media> finishedBefore = rows.find(id);
        if (finishedBefore.isPresent()) {
            return new ImportOutcome.Added(finishedBefore.get(), Optional.empty());
        }
        if (pictures.size() > settings.limits().maxFrames()) {
            throw new InvalidInputException(
                    sequence.name(),
                    "%,d pictures are more than the limit of %,d frames. Split them."
                            .formatted(pictures.size(), settings.limits().maxFrames()));
        }
        Path folder = files.newTemporaryFolder();
        Path frameRows = Files.createTempFile(folder.getParent(), MediaFiles.TEMPORARY_PREFIX, "sequence.rows");
        try {
            Path pack = folder.resolve(MediaFiles.PACK);
            Path original = folder.resolve(MediaFiles.ORIGINAL);
            Media media;
            try (FramePackWriter frames = new FramePackWriter(id, pack, frameRows);
                    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(original))) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                List<ImportItem> ordered = pictures.stream()
                        .sorted(Comparator.comparing(ImportItem::shownName, NaturalOrder.NAMES))
                        .toList();
                Written written = write(sequence, ordered, frames, zip, cancelled, progress);
                zip.finish();
                Optional<Media> same = rows.findByContent(project, written.sha256(), FrameSelection.ALL);
                if (same.isPresent()) {
                    return new ImportOutcome.Duplicate(same.get());
                }
                media = new Media(
                        id,
                        project,
                        ShownName.ofFile(sequence.name()),
                        MediaKind.VIDEO,
                        written.info().width(),
                        written.info().height(),
                        frames.count(),
                        Math.round(MICROS_PER_SECOND / sequence.framesPerSecond()),
                        false,
                        written.info().format(),
                        Files.size(original),
                        written.sha256(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        FrameSelection.ALL,
                        1,
                        0);
            }
            importer.writeThumbnail(folder, pack, frameRows, media.frameCount() / 2);
            files.publish(folder, id);
            rows.insert(media, 0, creator, frameRows);
            return new ImportOutcome.Added(media, Optional.empty());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            Files.deleteIfExists(frameRows);
        }
    }

    private Written write(
            ImportOptions.Sequence sequence,
            List<ImportItem> ordered,
            FramePackWriter frames,
            ZipOutputStream zip,
            BooleanSupplier cancelled,
            Importer.Progress progress)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update("sequence at %s\n".formatted(sequence.framesPerSecond()).getBytes(StandardCharsets.UTF_8));
        ImageInfo first = null;
        for (ImportItem item : ordered) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            try (ImportItem.Opened opened = item.opener().open()) {
                ImageInfo info = images.probe(opened.path(), item.shownName(), settings.frameLimits());
                first = first == null ? info : first;
                requireSize(item, info, first, ordered.getFirst());
                long micros = Math.round(frames.count() * MICROS_PER_SECOND / sequence.framesPerSecond());
                frames.add(
                        frames.count(),
                        micros,
                        images.asJpeg(opened.path(), item.shownName(), settings.frameLimits(), Importer.JPEG_QUALITY));
                digest.update(Sha256.of(opened.path()).getBytes(StandardCharsets.US_ASCII));
                zip.putNextEntry(new ZipEntry("%06d %s".formatted(frames.count(), item.shownName())));
                Files.copy(opened.path(), zip);
                zip.closeEntry();
            }
            progress.frames(frames.count(), ordered.size());
        }
        if (first == null) {
            throw new InvalidInputException(sequence.name(), "there is no picture to make it of.");
        }
        return new Written(first, HexFormat.of().formatHex(digest.digest()));
    }

    private static void requireSize(ImportItem item, ImageInfo info, ImageInfo first, ImportItem firstItem) {
        if (info.width() != first.width() || info.height() != first.height()) {
            throw new InvalidInputException(
                    item.shownName(),
                    "it has %d × %d pixels, the sequence's first picture %s has %d × %d. All need one size."
                            .formatted(
                                    info.width(), info.height(), firstItem.shownName(), first.width(), first.height()));
        }
    }
}
