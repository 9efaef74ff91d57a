package io.truthloom.exchange.web;

import io.truthloom.exchange.importing.ImportMode;
import io.truthloom.exchange.importing.ImportPlan;
import io.truthloom.exchange.importing.ImportSource;
import io.truthloom.exchange.importing.LabelChoice;
import io.truthloom.exchange.importing.LabelImport;
import io.truthloom.exchange.importing.LabelImportService;
import io.truthloom.jobs.JobId;
import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{project}/label-imports")
class LabelImportController {
    /** @param format null to recognise it */
    record Files(
            @Nullable List<UUID> uploads,
            @Nullable String format,
            @Nullable Map<String, String> options) {}

    /** As {@link ImportPlan}; what is missing is true of the three switches. */
    record Wanted(
            @Nullable List<UUID> uploads,
            @Nullable String format,
            @Nullable Map<String, String> options,
            @Nullable ImportMode mode,
            @Nullable Map<String, LabelChoice> labels,
            @Nullable Map<String, MediaId> sequences,
            @Nullable Boolean addPictures,
            @Nullable Boolean markLabelled,
            @Nullable Boolean attributes) {}

    record Started(JobId jobId) {}

    private final LabelImportService imports;

    LabelImportController(LabelImportService imports) {
        this.imports = imports;
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started check(@PathVariable UUID project, @RequestBody Files files) {
        return new Started(imports.check(source(project, files.uploads(), files.format(), files.options())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started apply(@PathVariable UUID project, @RequestBody Wanted wanted) {
        return new Started(imports.apply(new ImportPlan(
                source(project, wanted.uploads(), wanted.format(), wanted.options()),
                wanted.mode(),
                wanted.labels(),
                wanted.sequences(),
                !Boolean.FALSE.equals(wanted.addPictures()),
                !Boolean.FALSE.equals(wanted.markLabelled()),
                !Boolean.FALSE.equals(wanted.attributes()))));
    }

    @GetMapping
    List<LabelImport> list(@PathVariable UUID project) {
        return imports.list(new ProjectId(project));
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started undo(@PathVariable UUID project, @PathVariable UUID id) {
        return new Started(imports.undo(new ProjectId(project), id));
    }

    private static ImportSource source(
            UUID project,
            @Nullable List<UUID> uploads,
            @Nullable String format,
            @Nullable Map<String, String> options) {
        return new ImportSource(new ProjectId(project), uploads == null ? List.of() : uploads, format, options);
    }
}
