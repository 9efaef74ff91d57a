package io.truthloom.exchange.importing;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.exchange.Formats;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.UploadId;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Label files into projects, in two steps; checks who asks. */
@Service
public class LabelImportService {
    private final Formats formats;
    private final MediaIntake intake;
    private final ImportRows rows;
    private final JobService jobs;
    private final ProjectService projects;
    private final ProjectAccess access;
    private final CurrentUser user;

    LabelImportService(
            Formats formats,
            MediaIntake intake,
            ImportRows rows,
            JobService jobs,
            ProjectService projects,
            ProjectAccess access,
            CurrentUser user) {
        this.formats = formats;
        this.intake = intake;
        this.rows = rows;
        this.jobs = jobs;
        this.projects = projects;
        this.access = access;
        this.user = user;
    }

    /** That labels can be read from, by title. */
    public List<ReadableFormat> formats() {
        return formats.readable();
    }

    /**
     * Starts a look through the files; the job's result is an {@link ImportReport}.
     *
     * @throws InvalidInputException no files, files that are not there, no such format or option
     */
    public JobId check(ImportSource source) {
        require(source);
        return submit(CheckJob.KIND, "Look through label files for %s", source.project(), source);
    }

    /**
     * Starts the import; the job's result is an {@link ImportResult}, and the import bears the job's id.
     *
     * @throws InvalidInputException as {@link #check}; new labels or attributes without the right to change the schema
     *     fail the job
     */
    public JobId apply(ImportPlan plan) {
        require(plan.source());
        return submit(ApplyJob.KIND, "Import labels into %s", plan.source().project(), plan);
    }

    /** Whether the asking person may add classes and attributes. */
    public boolean mayChangeSchema(ProjectId project) {
        access.requireView(project);
        return access.canManage(project);
    }

    /** Those of the project, newest first. */
    public List<LabelImport> list(ProjectId project) {
        access.requireView(project);
        return rows.ofProject(project);
    }

    /** Starts taking an import back; what people changed since stays. @throws NotFoundException no such import */
    public JobId undo(ProjectId project, UUID importId) {
        access.requireEdit(project);
        LabelImport found = rows.find(importId)
                .filter(one -> one.project().equals(project))
                .orElseThrow(() -> new NotFoundException("The import"));
        if (found.state() == LabelImport.State.UNDONE) {
            throw new InvalidInputException("Import", "It was taken back already.");
        }
        return submit(
                UndoJob.KIND, "Take an import of labels back in %s", project, new UndoJob.Wanted(project, importId));
    }

    private void require(ImportSource source) {
        access.requireEdit(source.project());
        if (source.uploads().isEmpty()) {
            throw new InvalidInputException("Files", "Choose label files first.");
        }
        intake.received(
                source.project(), source.uploads().stream().map(UploadId::new).toList());
        if (source.format() != null) {
            new Options(formats.readable(source.format()).info(), source.options());
        }
    }

    private JobId submit(String kind, String title, ProjectId project, Object parameters) {
        String name = projects.get(project).name();
        return jobs.submit(new NewJob(
                kind, title.formatted(name), project.value(), user.id().value(), parameters));
    }
}
