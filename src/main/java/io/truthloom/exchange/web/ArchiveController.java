package io.truthloom.exchange.web;

import io.truthloom.exchange.nativearchive.ArchiveService;
import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ArchiveController {
    record Started(JobId jobId) {}

    private final ArchiveService archives;

    ArchiveController(ArchiveService archives) {
        this.archives = archives;
    }

    @PostMapping("/projects/{project}/archives")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started write(@PathVariable UUID project) {
        return new Started(archives.write(new ProjectId(project)));
    }

    /** The body is the archive itself, read as it comes. */
    @PostMapping("/archives")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started restore(@RequestParam String name, HttpServletRequest request) throws IOException {
        return new Started(archives.restore(name, request.getInputStream()));
    }
}
