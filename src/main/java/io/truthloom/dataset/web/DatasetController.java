package io.truthloom.dataset.web;

import io.truthloom.dataset.DatasetFreezes;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.SplitPolicy;
import io.truthloom.dataset.VersionDifference;
import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DatasetController {
    private final DatasetService datasets;
    private final DatasetFreezes freezes;

    DatasetController(DatasetService datasets, DatasetFreezes freezes) {
        this.datasets = datasets;
        this.freezes = freezes;
    }

    /** What is left out is as usual. */
    record SplitRequest(
            SplitPolicy.@Nullable By by,
            @Nullable Integer validationPercent,
            @Nullable Integer testPercent) {
        SplitPolicy overUsual() {
            SplitPolicy usual = SplitPolicy.automatic();
            return new SplitPolicy(
                    by == null ? usual.by() : by,
                    validationPercent == null ? usual.validationPercent() : validationPercent,
                    testPercent == null ? usual.testPercent() : testPercent);
        }
    }

    record Started(JobId jobId) {}

    /** The job's result holds the {@code versionId}. */
    @PostMapping("/api/projects/{id}/dataset-versions")
    Started freeze(@PathVariable UUID id, @RequestBody SplitRequest split) {
        return new Started(freezes.start(new ProjectId(id), split.overUsual()));
    }

    @GetMapping("/api/projects/{id}/dataset-versions")
    List<DatasetVersion> list(@PathVariable UUID id) {
        return datasets.list(new ProjectId(id));
    }

    @GetMapping("/api/dataset-versions/{id}/difference")
    VersionDifference difference(@PathVariable UUID id, @RequestParam UUID to) {
        return datasets.difference(new DatasetVersionId(to), new DatasetVersionId(id));
    }
}
