package io.truthloom.media.web;

import io.truthloom.jobs.JobId;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.MediaAround;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaOrder;
import io.truthloom.media.MediaQuery;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.ProjectId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}")
class ProjectMediaController {
    private static final int MOST_AT_ONCE = 1000;

    record MediaPageJson(int total, List<MediaJson> media) {}

    record UploadJson(UUID uploadId) {}

    record ImportJson(
            @Nullable List<UUID> uploads,
            @Nullable String folder,
            @Nullable Integer step,
            @Nullable Integer startFrame,
            @Nullable Integer endFrame,
            ImportOptions.@Nullable Sequence sequence) {
        ImportOptions options() {
            return ImportOptions.of(step, startFrame, endFrame, sequence);
        }
    }

    record MediaAroundJson(int first, int total, List<MediaJson> media) {}

    record JobJson(UUID jobId) {}

    private final MediaService media;

    ProjectMediaController(MediaService media) {
        this.media = media;
    }

    @GetMapping("/media")
    MediaPageJson list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable MediaKind kind) {
        var query = new MediaQuery(new ProjectId(id), "", kind, null, MediaOrder.NAME);
        return new MediaPageJson(
                media.count(query),
                media.list(query, offset, Math.min(limit, MOST_AT_ONCE)).stream()
                        .map(MediaJson::of)
                        .toList());
    }

    /** The images (or videos) beside one, as a person steps through them. */
    @GetMapping("/media/around")
    MediaAroundJson around(
            @PathVariable UUID id,
            @RequestParam UUID media,
            @RequestParam(defaultValue = "100") int before,
            @RequestParam(defaultValue = "100") int after) {
        MediaAround around = this.media.around(
                new ProjectId(id), new MediaId(media), Math.min(before, MOST_AT_ONCE), Math.min(after, MOST_AT_ONCE));
        return new MediaAroundJson(
                around.first(),
                around.total(),
                around.media().stream().map(MediaJson::of).toList());
    }

    /** The body is the file itself, read as it comes. */
    @PostMapping("/uploads")
    UploadJson upload(@PathVariable UUID id, @RequestParam String name, HttpServletRequest request) throws IOException {
        return new UploadJson(
                media.receive(new ProjectId(id), name, request.getInputStream()).value());
    }

    @PostMapping("/imports")
    JobJson startImport(@PathVariable UUID id, @RequestBody ImportJson wanted) {
        ProjectId project = new ProjectId(id);
        String folder = wanted.folder();
        List<UUID> uploads = wanted.uploads() == null ? List.of() : wanted.uploads();
        JobId job = folder != null
                ? media.importFolder(project, folder, wanted.options())
                : media.importUploads(
                        project, uploads.stream().map(UploadId::new).toList(), wanted.options());
        return new JobJson(job.value());
    }
}
