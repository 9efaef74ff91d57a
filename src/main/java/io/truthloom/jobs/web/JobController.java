package io.truthloom.jobs.web;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class JobController {
    record JobAnswer(
            UUID id,
            String kind,
            String title,
            JobState state,
            long done,
            long total,
            String message,
            @Nullable JsonNode result) {}

    private final JobService jobs;

    JobController(JobService jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/api/jobs/{id}")
    JobAnswer get(@PathVariable UUID id) {
        Job job = jobs.get(new JobId(id));
        return new JobAnswer(
                id, job.kind(), job.title(), job.state(), job.done(), job.total(), job.message(), job.result());
    }

    @PostMapping("/api/jobs/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id) {
        jobs.cancel(new JobId(id));
    }
}
