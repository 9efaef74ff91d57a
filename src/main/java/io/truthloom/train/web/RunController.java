package io.truthloom.train.web;

import io.truthloom.project.ProjectId;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunMetric;
import io.truthloom.train.RunService;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RunController {
    private final RunService runs;

    RunController(RunService runs) {
        this.runs = runs;
    }

    record Started(RunId runId) {}

    @PostMapping("/api/projects/{id}/runs")
    Started start(@PathVariable UUID id, @RequestBody SettingsRequest settings) {
        return new Started(runs.start(new ProjectId(id), settings.overDefaults()));
    }

    @GetMapping("/api/runs/{id}")
    Run get(@PathVariable UUID id) {
        return runs.get(new RunId(id));
    }

    @GetMapping("/api/runs/{id}/metrics")
    List<RunMetric> metrics(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int after) {
        return runs.metrics(new RunId(id), after);
    }
}
