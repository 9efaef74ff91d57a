package io.truthloom.exchange.web;

import io.truthloom.exchange.ExportFormat;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.ExportService.ExportFile;
import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
    record Wanted(ExportFormat format, boolean images) {}

    record Started(JobId jobId) {}

    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @PostMapping("/projects/{project}/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@PathVariable UUID project, @RequestBody Wanted wanted) {
        return new Started(exports.start(new ProjectId(project), wanted.format(), wanted.images()));
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
