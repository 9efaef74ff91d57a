package io.truthloom.exchange.nativearchive;

import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobContext;
import io.truthloom.media.StoredMedia;
import io.truthloom.model.WeightsStore;
import io.truthloom.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes a project as it is at one moment: rows and files are those of one snapshot. */
@Component
class Archiving {
    private final RowStore rows;
    private final PeopleRows people;
    private final ArchivedMedia archived;
    private final StoredMedia media;
    private final WeightsStore weights;
    private final TruthloomHome home;
    private final JsonMapper json;
    private final TransactionTemplate snapshot;

    Archiving(
            RowStore rows,
            PeopleRows people,
            ArchivedMedia archived,
            StoredMedia media,
            WeightsStore weights,
            TruthloomHome home,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.archived = archived;
        this.media = media;
        this.weights = weights;
        this.home = home;
        this.json = json;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void write(Project project, Path target, JobContext context) throws IOException {
        try {
            snapshot.executeWithoutResult(status -> {
                try (var writer = new ArchiveWriter(rows, json, context::checkCancelled, target, home.temporary())) {
                    write(project, writer, context);
                    writer.finish();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Project project, ArchiveWriter writer, JobContext context) throws IOException {
        UUID id = project.id().value();
        writer.head(id, project.name());
        writer.people(people.of(id));
        for (ArchiveTable table : ArchiveTable.ALL) {
            context.progress(0, 0, "Writing rows: " + table.name().replace('_', ' '));
            writer.table(table, id);
        }
        long total = rows.count(ArchiveTable.named("media"), id);
        long[] done = {0};
        String[] before = {""};
        archived.forEachMedia(id, one -> {
            unchecked(() -> add(writer, one, !one.sha256().equals(before[0])));
            before[0] = one.sha256();
            done[0]++;
            context.progress(done[0], total, "%,d of %,d media".formatted(done[0], total));
        });
        archived.forEachModel(
                id,
                model -> unchecked(() ->
                        writer.file(new EntryPath.Weights(model.model()), weights.file(model.file()), model.name())));
    }

    private void add(ArchiveWriter writer, ArchivedMedia.MediaFilesOf one, boolean withOriginal) throws IOException {
        if (withOriginal) {
            writer.file(new EntryPath.Original(one.sha256()), media.file(one.id(), StoredMedia.ORIGINAL), one.name());
        }
        for (String name : StoredMedia.names(one.tiled())) {
            writer.file(
                    new EntryPath.MediaPart(one.sha256(), one.id().value(), name),
                    media.file(one.id(), name),
                    one.name());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void unchecked(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
