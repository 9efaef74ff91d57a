package io.truthloom.exchange.importing;

import io.truthloom.exchange.FoundItem;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Brings label files into a project, part by part, each in one transaction. A second try after a kill finds what the first
 * one did, because all ids are derived from the job's.
 */
@Component
class ApplyJob implements JobHandler {
    static final String KIND = "label-import";

    private final LabelFiles files;
    private final NewMedia newMedia;
    private final ProjectService projects;
    private final MediaService media;
    private final MediaIntake intake;
    private final ImportWriting writing;
    private final ImportRows rows;
    private final CurrentUser user;

    ApplyJob(
            LabelFiles files,
            NewMedia newMedia,
            ProjectService projects,
            MediaService media,
            MediaIntake intake,
            ImportWriting writing,
            ImportRows rows,
            CurrentUser user) {
        this.files = files;
        this.newMedia = newMedia;
        this.projects = projects;
        this.media = media;
        this.intake = intake;
        this.writing = writing;
        this.rows = rows;
        this.user = user;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        var plan = context.parameters(ImportPlan.class);
        context.progress(0, 0, "Reading");
        try (LabelFiles.Read read = files.read(plan.source(), context::checkCancelled)) {
            rows.begin(
                    context.id().value(), plan.source().project(), read.format().info());
            LabelTargets targets = targets(plan, read, context.id().value());
            Placement placement = Placement.of(read, plan.chosenSequences());
            int added = plan.addPictures() ? newMedia.add(plan.source().project(), read, placement, context) : 0;
            ImportResult result = apply(plan, read, targets, placement, context, added);
            rows.end(context.id().value(), result);
            context.result(result);
            context.progress(1, 1, summary(result));
        }
        intake.discard(
                plan.source().project(),
                plan.source().uploads().stream().map(UploadId::new).toList());
    }

    private LabelTargets targets(ImportPlan plan, LabelFiles.Read read, UUID ids) {
        Project project = projects.get(plan.source().project());
        var changes = new SchemaChanges(project.labels(), read.found().labels());
        List<LabelData> wanted = changes.wanted(plan.chosenLabels(), plan.attributes(), ids);
        List<Label> schema = project.labels();
        if (isMore(wanted, schema)) {
            projects.updateLabels(project.id(), wanted, project.version());
            schema = projects.get(project.id()).labels();
        }
        return new LabelTargets(SchemaChanges.resolved(changes, plan.chosenLabels(), schema));
    }

    private static boolean isMore(List<LabelData> wanted, List<Label> schema) {
        int attributes =
                schema.stream().mapToInt(label -> label.attributes().size()).sum();
        return wanted.size() != schema.size()
                || wanted.stream().mapToInt(label -> label.attributes().size()).sum() != attributes;
    }

    private ImportResult apply(
            ImportPlan plan,
            LabelFiles.Read read,
            LabelTargets targets,
            Placement placement,
            JobContext context,
            int addedMedia) {
        FoundStore found = read.found();
        var conversion = new PartConversion(context.id().value(), found, placement, targets, found.findings());
        var written = new Written();
        Map<String, List<FoundItem>> parts = found.parts();
        int done = 0;
        try (var writer = new BesideWriter(user)) {
            for (Map.Entry<String, List<FoundItem>> part : parts.entrySet()) {
                context.checkCancelled();
                List<Media> its = media.find(plan.source().project(), conversion.media(part.getKey(), part.getValue()));
                List<Converted> converted = conversion.convert(part.getKey(), part.getValue(), its);
                writer.write(() -> write(plan, context.id().value(), part.getKey(), converted, written, found));
                context.progress(++done, parts.size(), written.toString());
            }
            writer.finish();
        }
        int unmatched = (int) found.items().values().stream()
                .filter(placed -> placement.of(placed.item()).isEmpty())
                .count();
        return new ImportResult(
                written.objects,
                written.media.size(),
                addedMedia,
                unmatched,
                found.findings().list());
    }

    /** What was written so far; touched by one part's writing after the other's. */
    private static final class Written {
        private final Set<MediaId> media = ConcurrentHashMap.newKeySet();
        private volatile int objects;

        @Override
        public String toString() {
            return "%,d objects on %,d pictures and videos".formatted(objects, media.size());
        }
    }

    private void write(
            ImportPlan plan, UUID importId, String part, List<Converted> converted, Written written, FoundStore found) {
        var planning = new Planning(plan, importId, part, written.media, found.findings());
        int created = writing.write(plan.source().project(), importId, converted, planning::plans);
        written.objects = written.objects + created;
        converted.forEach(one -> written.media.add(one.media().id()));
    }

    private static String summary(ImportResult result) {
        String unmatched = result.unmatched() == 0
                ? ""
                : " %,d pictures of the files are not in the project.".formatted(result.unmatched());
        return "%,d objects on %,d pictures and videos.%s".formatted(result.objects(), result.media(), unmatched);
    }
}
