package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.vision.VisionException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/**
 * Imports files one by one. A file that can't be used is a problem in the result; the others go on. A second try after a
 * kill finds what the first one finished, because the media's ids are derived from where they came from.
 */
@Component
class ImportJob implements JobHandler {
    private final ImportItems items;
    private final Importer importer;
    private final SequenceImporter sequences;
    private final Uploads uploads;
    private final ProjectAccess access;

    ImportJob(ImportItems items, Importer importer, SequenceImporter sequences, Uploads uploads, ProjectAccess access) {
        this.items = items;
        this.importer = importer;
        this.sequences = sequences;
        this.uploads = uploads;
        this.access = access;
    }

    @Override
    public String kind() {
        return ImportRequest.KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        ImportRequest request = context.parameters(ImportRequest.class);
        access.requireEdit(new ProjectId(request.projectId()));
        ImportTally tally = new ImportTally();
        List<ImportItem> files = items.of(request, context.id().value(), tally.problems());
        ImportProgress progress = new ImportProgress(context, files.size());
        ImportOptions.Sequence sequence = request.chosen().sequence();
        if (sequence != null) {
            progress.begin(sequence.name());
            addSequence(request, sequence, context, files, tally, progress);
        } else {
            for (ImportItem file : files) {
                context.checkCancelled();
                progress.begin(file.shownName());
                add(request, context, file, tally, progress);
                context.result(tally.result());
            }
        }
        context.result(tally.result());
        request.uploads().forEach(id -> uploads.discard(new UploadId(id)));
        if (tally.addedNothing() && !tally.problems().isEmpty()) {
            throw new InvalidInputException(tally.problems());
        }
        progress.end(tally.summary());
    }

    private void addSequence(
            ImportRequest request,
            ImportOptions.Sequence sequence,
            JobContext context,
            List<ImportItem> pictures,
            ImportTally tally,
            ImportProgress progress)
            throws IOException {
        noting(
                tally,
                context,
                () -> tally.count(
                        sequences.add(
                                context.id().value(),
                                new ProjectId(request.projectId()),
                                new UserId(context.ownerId()),
                                sequence,
                                pictures,
                                () -> context.cancelRequested() || context.shuttingDown(),
                                progress::frames),
                        sequence.name()));
    }

    private void add(
            ImportRequest request, JobContext context, ImportItem item, ImportTally tally, ImportProgress progress)
            throws IOException {
        noting(tally, context, () -> {
            try (ImportItem.Opened opened = item.opener().open()) {
                ImportFile file = new ImportFile(
                        new ProjectId(request.projectId()),
                        new UserId(context.ownerId()),
                        item.mediaId(),
                        opened.path(),
                        item.shownName(),
                        !opened.lent(),
                        request.chosen().frames());
                tally.count(
                        importer.add(file, () -> context.cancelRequested() || context.shuttingDown(), progress::frames),
                        item.shownName());
            } catch (VisionException e) {
                throw new InvalidInputException(item.shownName(), e.getMessage() + ".");
            }
        });
    }

    /** What can't be used becomes a problem of the result. */
    private static void noting(ImportTally tally, JobContext context, Import work) throws IOException {
        try {
            work.run();
        } catch (VisionException e) {
            tally.problems().add(new Problem(e.file(), e.getMessage() + "."));
        } catch (InvalidInputException e) {
            tally.problems().addAll(e.problems());
        } catch (CancellationException e) {
            context.checkCancelled();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Import {
        void run() throws IOException;
    }
}
