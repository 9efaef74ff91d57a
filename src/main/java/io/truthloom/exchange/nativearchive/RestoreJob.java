package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.StoredMedia;
import io.truthloom.model.WeightsStore;
import io.truthloom.project.ProjectAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Restores a project from an archive that was received, wholly or not at all. All its ids follow from the job's, so that
 * a try after a kill finds, replaces or takes back what the one before it left.
 */
@Component
class RestoreJob implements JobHandler {
    static final String KIND = "restore";

    /** @param file as {@link ReceivedArchives} knows it @param name as the person knows it */
    record Parameters(UUID file, String name) {}

    private final ReceivedArchives received;
    private final RestoredRows rows;
    private final StoredMedia media;
    private final WeightsStore weights;
    private final ProjectAccess access;
    private final ArchiveLimits limits;
    private final TruthloomHome home;
    private final JsonMapper json;

    RestoreJob(
            ReceivedArchives received,
            RestoredRows rows,
            StoredMedia media,
            WeightsStore weights,
            ProjectAccess access,
            ArchiveLimits limits,
            TruthloomHome home,
            JsonMapper json) {
        this.received = received;
        this.rows = rows;
        this.media = media;
        this.weights = weights;
        this.access = access;
        this.limits = limits;
        this.home = home;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The file stays where the process stops or what happened is not the archive's fault: the job may be tried again. */
    @Override
    public void run(JobContext context) throws IOException {
        access.requireCreate();
        Parameters wish = context.parameters(Parameters.class);
        try {
            RestoreResult result = restore(wish, context);
            context.result(result);
            context.progress(1, 1, "Restored as the project “%s”".formatted(result.name()));
        } catch (InvalidInputException | JobCancelledException e) {
            received.discard(wish.file());
            throw e;
        }
        received.discard(wish.file());
    }

    private RestoreResult restore(Parameters wish, JobContext context) throws IOException {
        var ids = new NewIds(context.id().value());
        Path file = received.file(wish.file());
        if (!Files.exists(file)) {
            throw new InvalidInputException(wish.name(), "The archive is no longer here. Bring it here again.");
        }
        long room = Files.getFileStore(home.temporary()).getUsableSpace();
        try (ArchiveZip zip = ArchiveZip.open(file, wish.name(), limits, room, json);
                StagedFiles files = new StagedFiles(
                        zip, ids, media, weights, home.temporary().resolve("restore-" + context.id()))) {
            Optional<UUID> before = rows.find(zip, ids);
            if (before.isPresent()) {
                return new RestoreResult(before.get(), zip.manifest().project());
            }
            return restore(zip, ids, files, context);
        }
    }

    private RestoreResult restore(ArchiveZip zip, NewIds ids, StagedFiles files, JobContext context)
            throws IOException {
        try {
            int total = zip.files().size();
            int[] done = {0};
            files.unfold(json, context::checkCancelled, () -> {
                context.progress(done[0], total, "Unfolding file %,d of %,d".formatted(done[0] + 1, total));
                done[0]++;
            });
            UUID project = rows.write(zip, ids, files, context);
            return new RestoreResult(project, zip.manifest().project());
        } catch (IOException | RuntimeException e) {
            Optional<UUID> project = rows.find(zip, ids);
            if (project.isEmpty()) {
                files.withdraw();
            }
            throw e;
        }
    }
}
