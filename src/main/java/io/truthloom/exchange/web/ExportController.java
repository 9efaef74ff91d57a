package io.truthloom.exchange.web;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.exchange.ExportFilter;
import io.truthloom.exchange.ExportPictures;
import io.truthloom.exchange.ExportPreview;
import io.truthloom.exchange.ExportRequest;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.ExportService.ExportFile;
import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            @Nullable Boolean keyframesOnly) {}

    record Started(JobId jobId) {}

    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @PostMapping("/projects/{project}/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@PathVariable UUID project, @RequestBody Wanted wanted) {
        return new Started(exports.start(request(project, wanted)));
    }

    @PostMapping("/projects/{project}/exports/preview")
    ExportPreview preview(@PathVariable UUID project, @RequestBody Wanted wanted) {
        return exports.preview(request(project, wanted), () -> {});
    }

    /** The zip itself, as it is written: for scripts. What goes wrong on the way cuts it off. */
    @PostMapping("/projects/{project}/exports/stream")
    void stream(@PathVariable UUID project, @RequestBody Wanted wanted, HttpServletResponse response)
            throws IOException {
        ExportRequest request = request(project, wanted);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(exports.fileName(request)));
        exports.write(request, response.getOutputStream());
    }

    private static ExportRequest request(UUID project, Wanted wanted) {
        return new ExportRequest(
                new ProjectId(project),
                wanted.version(),
                wanted.format(),
                wanted.options(),
                wanted.filter(),
                wanted.pictures(),
                Boolean.TRUE.equals(wanted.keyframesOnly()));
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Ranges are served, so that a download that broke off can go on. */
    @GetMapping("/exports/{job}")
    ResponseEntity<Resource> file(@PathVariable UUID job) {
        ExportFile file = exports.download(new JobId(job));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.fileName()))
                .eTag("\"" + job + "\"")
                .body(new FileSystemResource(file.path()));
    }
}
