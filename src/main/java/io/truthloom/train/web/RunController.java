package io.truthloom.train.web;

import io.truthloom.learn.TrainingSettings;
import io.truthloom.project.ProjectId;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunMetric;
import io.truthloom.train.RunSample;
import io.truthloom.train.RunService;
import io.truthloom.train.Sweep;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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

    record SweepRequest(String name, @Nullable SettingsRequest base, Map<String, List<String>> values) {}

    record SweepStarted(List<RunId> runIds) {}

    record Description(@Nullable String note, @Nullable List<String> tags) {}

    @PostMapping("/api/projects/{id}/sweeps")
    SweepStarted sweep(@PathVariable UUID id, @RequestBody SweepRequest sweep) {
        SettingsRequest base = sweep.base();
        return new SweepStarted(runs.sweep(
                new ProjectId(id),
                new Sweep(
                        sweep.name(),
                        base == null ? TrainingSettings.defaults() : base.overDefaults(),
                        sweep.values())));
    }

    @PostMapping("/api/runs/{id}/pause")
    void pause(@PathVariable UUID id) {
        runs.pause(new RunId(id));
    }

    @PostMapping("/api/runs/{id}/resume")
    void resume(@PathVariable UUID id) {
        runs.resume(new RunId(id));
    }

    @PutMapping("/api/runs/{id}/description")
    void describe(@PathVariable UUID id, @RequestBody Description description) {
        String note = description.note();
        List<String> tags = description.tags();
        runs.describe(new RunId(id), note == null ? "" : note, tags == null ? List.of() : tags);
    }

    @GetMapping("/api/runs/{id}/samples")
    List<RunSample> samples(@PathVariable UUID id) {
        return runs.samples(new RunId(id));
    }

    @GetMapping("/api/runs/{id}/metrics")
    List<RunMetric> metrics(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int after) {
        return runs.metrics(new RunId(id), after);
    }
}
