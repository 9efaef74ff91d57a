package io.truthloom.exchange.web;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.exchange.ExportFilter;
import io.truthloom.exchange.ExportPictures;
import io.truthloom.exchange.ExportRequest;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.ExportService.ExportFile;
import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ExportController {
    /** As {@link ExportRequest}, whose project is the address's. */
    record Wanted(
            String format,
            @Nullable DatasetVersionId version,
            @Nullable Map<String, String> options,
            @Nullable ExportFilter filter,
            @Nullable ExportPictures pictures,
            boolean keyframesOnly) {}

    record Started(JobId jobId) {}

    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @PostMapping("/projects/{project}/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@PathVariable UUID project, @RequestBody Wanted wanted) {
        return new Started(exports.start(new ExportRequest(
                new ProjectId(project),
                wanted.version(),
                wanted.format(),
                wanted.options(),
                wanted.filter(),
                wanted.pictures(),
                wanted.keyframesOnly())));
    }

    @GetMapping("/exports/{job}")
    ResponseEntity<Resource> file(@PathVariable UUID job) {
        ExportFile file = exports.download(new JobId(job));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(file.path()));
    }
}
