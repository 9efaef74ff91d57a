package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.jobs.JobContext;
import io.truthloom.project.ProjectId;
import io.truthloom.security.Authors;
import io.truthloom.security.UserId;
import io.truthloom.train.RestoredRuns;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an archive in the database: one transaction, at whose end the project is there with all its files. */
@Component
class RestoredRows {
    private static final int PROJECT_BYTES = 1 << 16;
    private static final int MOST_PEOPLE = 10_000;

    private final RowStore rows;
    private final PeopleRows members;
    private final Authors authors;
    private final RestoredRuns runs;
    private final FileCheck fileCheck;
    private final ContentCheck contentCheck;
    private final TransactionOperations transaction;
    private final JsonMapper json;

    RestoredRows(
            RowStore rows,
            PeopleRows members,
            Authors authors,
            RestoredRuns runs,
            FileCheck fileCheck,
            ContentCheck contentCheck,
            TransactionOperations transaction,
            JsonMapper json) {
        this.rows = rows;
        this.members = members;
        this.authors = authors;
        this.runs = runs;
        this.fileCheck = fileCheck;
        this.contentCheck = contentCheck;
        this.transaction = transaction;
        this.json = json;
    }

    /** The project of that restore, where an earlier try finished. */
    Optional<UUID> find(ArchiveZip zip, NewIds ids) throws IOException {
        UUID project = projectId(zip, ids);
        return rows.count(ArchiveTable.named("project"), project) > 0 ? Optional.of(project) : Optional.empty();
    }

    UUID write(ArchiveZip zip, NewIds ids, StagedFiles files, JobContext context) throws IOException {
        UUID project = projectId(zip, ids);
        try {
            transaction.executeWithoutResult(status -> {
                try {
                    Map<UUID, UUID> people = people(zip);
                    for (ArchiveTable table : ArchiveTable.ALL) {
                        context.progress(0, 0, "Restoring rows: " + table.name().replace('_', ' '));
                        insert(table, zip, ids, people, context);
                    }
                    rows.checkReferences();
                    context.progress(0, 0, "Checking what was restored");
                    requireOneProject(project);
                    fileCheck.check(project, files);
                    contentCheck.check(project, context::checkCancelled);
                    members.addManager(project, context.ownerId());
                    runs.addJobs(new ProjectId(project), new UserId(context.ownerId()));
                    context.checkCancelled();
                    files.publish();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return project;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void insert(ArchiveTable table, ArchiveZip zip, NewIds ids, Map<UUID, UUID> people, JobContext context)
            throws IOException {
        if (table.since() > zip.manifest().version()) {
            return;
        }
        Long told = zip.manifest().counts().get(table.name());
        rows.insert(table, target -> {
            var copier = new RowCopier(table, ids, people, zip.manifest().version());
            try (InputStream in = new BufferedInputStream(zip.open(table.entry()))) {
                long found = copier.copy(in, target, context::checkCancelled);
                if (told == null || found != told) {
                    throw new InvalidInputException(
                            table.entry(),
                            "It has %,d rows where %s tells of %s.".formatted(found, Manifest.ENTRY, told));
                }
            }
        });
    }

    /** New accounts by the archive's. */
    private Map<UUID, UUID> people(ArchiveZip zip) throws IOException {
        Map<UUID, UUID> people = new HashMap<>();
        try (InputStream in = new BufferedInputStream(zip.open(ArchiveZip.PEOPLE));
                MappingIterator<Person> all = json.readerFor(Person.class).readValues(in)) {
            while (all.hasNextValue()) {
                Person person = all.nextValue();
                people.put(
                        person.id(),
                        authors.findOrAdd(person.username(), person.displayName())
                                .value());
                if (people.size() > MOST_PEOPLE) {
                    throw new InvalidInputException(
                            ArchiveZip.PEOPLE, "It names more than %,d people.".formatted(MOST_PEOPLE));
                }
            }
            return people;
        } catch (JacksonException | NullPointerException e) {
            throw new InvalidInputException(ArchiveZip.PEOPLE, "It can't be read as a list of people.");
        }
    }

    private record ProjectRow(UUID id) {}

    private UUID projectId(ArchiveZip zip, NewIds ids) throws IOException {
        String entry = ArchiveTable.named("project").entry();
        try (InputStream in = new BufferedInputStream(zip.open(entry))) {
            return ids.of(json.readValue(in.readNBytes(PROJECT_BYTES), ProjectRow.class)
                    .id());
        } catch (JacksonException | NullPointerException e) {
            throw new InvalidInputException(entry, "It can't be read as the row of a project.");
        }
    }

    private void requireOneProject(UUID project) {
        if (rows.count(ArchiveTable.named("project"), project) != 1) {
            throw new InvalidInputException("rows/project.jsonl", "It has to tell of one project.");
        }
    }
}
