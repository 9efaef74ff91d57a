package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultMediaService implements MediaService {
    private final MediaRows rows;
    private final MediaQueries queries;
    private final MediaFiles files;
    private final Uploads uploads;
    private final UploadRows uploadRows;
    private final MediaSettings settings;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final JobService jobs;

    DefaultMediaService(
            MediaRows rows,
            MediaQueries queries,
            MediaFiles files,
            Uploads uploads,
            UploadRows uploadRows,
            MediaSettings settings,
            ProjectAccess access,
            CurrentUser currentUser,
            JobService jobs) {
        this.rows = rows;
        this.queries = queries;
        this.files = files;
        this.uploads = uploads;
        this.uploadRows = uploadRows;
        this.settings = settings;
        this.access = access;
        this.currentUser = currentUser;
        this.jobs = jobs;
    }

    @Override
    public Media get(MediaId id) {
        Media media = rows.get(id);
        access.requireView(media.projectId());
        return media;
    }

    @Override
    public List<Media> find(ProjectId project, Collection<MediaId> ids) {
        access.requireView(project);
        return rows.find(project, ids);
    }

    @Override
    public List<MediaName> names(ProjectId project) {
        access.requireView(project);
        return rows.names(project);
    }

    @Override
    public List<Media> list(MediaQuery query, int offset, int limit) {
        access.requireView(query.project());
        return queries.list(query, Math.max(0, offset), Math.max(0, limit));
    }

    @Override
    public int count(MediaQuery query) {
        access.requireView(query.project());
        return queries.count(query);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MediaAround around(ProjectId project, MediaId id, int before, int after) {
        Media media = get(id);
        if (!media.projectId().equals(project)) {
            throw new NotFoundException("Media " + id);
        }
        var query = new MediaQuery(media.projectId(), "", media.kind(), null, MediaOrder.NAME);
        int place = queries.placeOf(media);
        int first = Math.max(0, place - Math.max(0, before));
        return new MediaAround(
                first, queries.count(query), queries.list(query, first, place - first + 1 + Math.max(0, after)));
    }

    @Override
    public UploadId receive(ProjectId project, String name, InputStream content) {
        access.requireEdit(project);
        return uploads.receive(project, currentUser.id(), name, content);
    }

    @Override
    public JobId importUploads(ProjectId project, List<UploadId> received, ImportOptions options) {
        access.requireEdit(project);
        if (received.isEmpty()) {
            throw new InvalidInputException("Files", "choose at least one.");
        }
        for (UploadId id : received) {
            if (uploadRows.find(project, id).isEmpty()) {
                throw new InvalidInputException("Upload " + id, "it is not known here. Upload the file again.");
            }
        }
        String title = received.size() == 1 ? "Import of 1 file" : "Import of %,d files".formatted(received.size());
        return submit(
                title,
                new ImportRequest(
                        project.value(), received.stream().map(UploadId::value).toList(), null, options));
    }

    @Override
    public JobId importFolder(ProjectId project, String relativeFolder, ImportOptions options) {
        access.requireEdit(project);
        try {
            new FolderListing(settings).resolve(relativeFolder);
        } catch (IOException e) {
            throw new UncheckedIOException("The import root can't be read: " + e.getMessage(), e);
        }
        return submit(
                "Import of the folder " + relativeFolder,
                new ImportRequest(project.value(), List.of(), relativeFolder, options));
    }

    private JobId submit(String title, ImportRequest request) {
        return jobs.submit(new NewJob(
                ImportRequest.KIND, title, request.projectId(), currentUser.id().value(), request));
    }

    @Override
    public void delete(MediaId id) {
        Media media = rows.get(id);
        access.requireManage(media.projectId());
        rows.delete(id);
        files.delete(id);
    }
}
