package io.truthloom.media;

import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/** Every method checks membership of the project. */
public interface MediaService {
    Media get(MediaId id);

    /** By name; {@code offset}/{@code limit} as in SQL. */
    default List<Media> list(ProjectId project, int offset, int limit) {
        return list(MediaQuery.all(project), offset, limit);
    }

    default int count(ProjectId project) {
        return count(MediaQuery.all(project));
    }

    /** {@code offset}/{@code limit} as in SQL. */
    List<Media> list(MediaQuery query, int offset, int limit);

    int count(MediaQuery query);

    /** Those of {@code ids} that are in the project, in no order. */
    List<Media> find(ProjectId project, Collection<MediaId> ids);

    /** Of all of them, by name: one query however many there are. */
    List<MediaName> names(ProjectId project);

    /**
     * Those of the same kind beside it in the order of names, itself included: at most so many before and after.
     *
     * @throws io.truthloom.common.NotFoundException also when it is of another project
     */
    MediaAround around(ProjectId project, MediaId id, int before, int after);

    /**
     * Takes one uploaded file (image, video or zip of such) to the disk, within the byte limit; nothing is decoded yet.
     * {@code name} is only ever shown, never used as a path.
     */
    UploadId receive(ProjectId project, String name, InputStream content);

    /** Starts the import job of received uploads. */
    default JobId importUploads(ProjectId project, List<UploadId> uploads) {
        return importUploads(project, uploads, ImportOptions.NONE);
    }

    JobId importUploads(ProjectId project, List<UploadId> uploads, ImportOptions options);

    /** Starts the import job of every readable file below that folder of the configured import root. */
    JobId importFolder(ProjectId project, String relativeFolder, ImportOptions options);

    void delete(MediaId id);
}
