package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import io.truthloom.project.ProjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The list of files behind an import request: zips are looked into, folders walked. */
@Component
class ImportItems {
    private final MediaFiles files;
    private final UploadRows uploads;
    private final MediaSettings settings;

    ImportItems(MediaFiles files, UploadRows uploads, MediaSettings settings) {
        this.files = files;
        this.uploads = uploads;
        this.settings = settings;
    }

    /** What can't be taken is added to {@code problems}. */
    List<ImportItem> of(ImportRequest request, UUID job, List<Problem> problems) throws IOException {
        ProjectId project = new ProjectId(request.projectId());
        List<ImportItem> items = new ArrayList<>();
        for (UUID id : request.uploads()) {
            addUpload(project, new UploadId(id), items, problems);
        }
        String folder = request.folder();
        if (folder != null) {
            items.addAll(new FolderListing(settings).list(folder, job.toString(), problems));
        }
        return items;
    }

    private void addUpload(ProjectId project, UploadId id, List<ImportItem> items, List<Problem> problems)
            throws IOException {
        Optional<UploadRows.Upload> upload = uploads.find(project, id);
        Path file = files.upload(id);
        if (upload.isEmpty() || !Files.exists(file)) {
            problems.add(new Problem("Upload", "it was imported before, or is no longer kept. Upload the file again."));
            return;
        }
        String name = upload.get().name();
        if (ZipFiles.isZip(file)) {
            ZipListing zip = new ZipListing(file, name, settings.limits(), files::newTemporaryFile);
            items.addAll(zip.list(id.toString(), problems));
        } else {
            items.add(new ImportItem(id.toString(), name, () -> ownCopy(file, name)));
        }
    }

    /** A second name for the same bytes, so that deleting it leaves the upload for a second try. */
    private ImportItem.Opened ownCopy(Path upload, String name) throws IOException {
        Path copy = files.newTemporaryFile();
        Files.delete(copy);
        try {
            Files.createLink(copy, upload);
        } catch (IOException | UnsupportedOperationException e) {
            copyWhole(upload, copy, name);
        }
        return new ImportItem.Opened(copy, false);
    }

    private void copyWhole(Path upload, Path copy, String name) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            LimitedCopy.copy(in, copy, settings.limits().maxBytes(), name);
        } catch (InvalidInputException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }
}
