package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import io.truthloom.vision.FrameSelection;
import io.truthloom.vision.ImageInfo;
import io.truthloom.vision.Images;
import io.truthloom.vision.VisionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** For features that bring media along with something else: received files, and media made of files. Checks the right to edit. */
@Service
public class MediaIntake {
    /** @param name as it was given, fit to be shown */
    public record Received(UploadId id, String name, Path file) {}

    /** A picture on the disk that stays there for the call. @param name may have folders */
    public record PictureFile(String name, Path file) {}

    private final Importer importer;
    private final SequenceImporter sequences;
    private final Uploads uploads;
    private final UploadRows uploadRows;
    private final MediaFiles files;
    private final Images images;
    private final MediaSettings settings;
    private final ProjectAccess access;
    private final CurrentUser user;

    MediaIntake(
            Importer importer,
            SequenceImporter sequences,
            Uploads uploads,
            UploadRows uploadRows,
            MediaFiles files,
            Images images,
            MediaSettings settings,
            ProjectAccess access,
            CurrentUser user) {
        this.importer = importer;
        this.sequences = sequences;
        this.uploads = uploads;
        this.uploadRows = uploadRows;
        this.files = files;
        this.images = images;
        this.settings = settings;
        this.access = access;
        this.user = user;
    }

    /** @throws InvalidInputException one is not there (any more), or of another project */
    public List<Received> received(ProjectId project, List<UploadId> wanted) {
        access.requireEdit(project);
        List<Received> received = new ArrayList<>();
        for (UploadId id : wanted) {
            Optional<UploadRows.Upload> upload = uploadRows.find(project, id);
            Path file = files.upload(id);
            if (upload.isEmpty() || !Files.exists(file)) {
                throw new InvalidInputException("Upload", "It is no longer kept. Upload the file again.");
            }
            received.add(new Received(id, upload.get().name(), file));
        }
        return received;
    }

    /** Lets go of files that are of no more use. */
    public void discard(ProjectId project, List<UploadId> done) {
        access.requireEdit(project);
        done.stream().filter(id -> uploadRows.find(project, id).isPresent()).forEach(uploads::discard);
    }

    /** How many files one import may hold. */
    public int maxFiles() {
        return settings.limits().maxFiles();
    }

    /** How many bytes one import may unfold to. */
    public long maxBytes() {
        return settings.limits().maxBytes();
    }

    /** Size of the picture as it is shown, of its header alone; empty where the file is no readable picture. */
    public Optional<ImageInfo> probe(Path file, String name) {
        try {
            return Optional.of(images.probe(file, name, settings.mediaLimits()));
        } catch (VisionException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds a picture (or finds the same one).
     *
     * @param origin says where it comes from; a second try with the same adds nothing
     * @throws InvalidInputException no readable picture, or over a limit
     */
    public Media add(ProjectId project, String origin, PictureFile picture) throws IOException {
        access.requireEdit(project);
        var id = new MediaId(UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)));
        var file = new ImportFile(
                project, user.id(), id, picture.file(), ShownName.ofPath(picture.name()), false, FrameSelection.ALL);
        try {
            return switch (importer.add(file, () -> false, (done, announced) -> {})) {
                case ImportOutcome.Added(Media media, var warning) -> media;
                case ImportOutcome.Duplicate(Media existing) -> existing;
            };
        } catch (VisionException e) {
            throw new InvalidInputException(picture.name(), e.getMessage() + ".");
        }
    }

    /**
     * Makes one video of pictures, in their order.
     *
     * @param origin as for {@link #add}
     * @throws InvalidInputException a file is no picture, or of another size
     */
    public Media addSequence(
            ProjectId project,
            UUID origin,
            ImportOptions.Sequence sequence,
            List<PictureFile> pictures,
            BooleanSupplier cancelled)
            throws IOException {
        access.requireEdit(project);
        List<ImportItem> items = new ArrayList<>();
        for (PictureFile picture : pictures) {
            String name = "%07d %s".formatted(items.size(), ShownName.ofPath(picture.name()));
            items.add(new ImportItem(name, name, () -> new ImportItem.Opened(picture.file(), true)));
        }
        try {
            return switch (sequences.add(
                    origin, project, user.id(), sequence, items, cancelled, (done, announced) -> {})) {
                case ImportOutcome.Added(Media media, var warning) -> media;
                case ImportOutcome.Duplicate(Media existing) -> existing;
            };
        } catch (VisionException e) {
            throw new InvalidInputException(e.file(), e.getMessage() + ".");
        }
    }
}
