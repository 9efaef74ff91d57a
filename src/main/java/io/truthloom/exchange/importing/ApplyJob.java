package io.truthloom.exchange.importing;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.BulkLabelling;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.annotation.Origin;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings label files into a project, part by part, each in one transaction. A second try after a kill finds what the first
 * one did, because all ids are derived from the job's.
 */
@Component
class ApplyJob implements JobHandler {
    static final String KIND = "label-import";
    private static final int OBJECTS_PER_CHANGE = 10_000;

    private final LabelFiles files;
    private final NewMedia newMedia;
    private final ProjectService projects;
    private final MediaService media;
    private final MediaIntake intake;
    private final ImportWriting writing;
    private final ImportRows rows;

    ApplyJob(
            LabelFiles files,
            NewMedia newMedia,
            ProjectService projects,
            MediaService media,
            MediaIntake intake,
            ImportWriting writing,
            ImportRows rows) {
        this.files = files;
        this.newMedia = newMedia;
        this.projects = projects;
        this.media = media;
        this.intake = intake;
        this.writing = writing;
        this.rows = rows;
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
        Set<MediaId> replaced = new HashSet<>();
        Set<MediaId> changed = new HashSet<>();
        int objects = 0;
        int done = 0;
        Map<String, List<FoundItem>> parts = found.parts();
        for (Map.Entry<String, List<FoundItem>> part : parts.entrySet()) {
            context.checkCancelled();
            List<Media> its = media.find(plan.source().project(), conversion.media(part.getKey(), part.getValue()));
            List<Converted> converted = conversion.convert(part.getKey(), part.getValue(), its);
            var planning = new Planning(plan, context.id().value(), part.getKey(), replaced, found.findings());
            objects += writing.write(plan.source().project(), context.id().value(), converted, planning::plans);
            converted.forEach(one -> changed.add(one.media().id()));
            replaced.addAll(changed);
            done++;
            context.progress(
                    done, parts.size(), "%,d objects on %,d pictures and videos".formatted(objects, changed.size()));
        }
        int unmatched = (int) found.items().values().stream()
                .filter(placed -> placement.of(placed.item()).isEmpty())
                .count();
        return new ImportResult(
                objects, changed.size(), addedMedia, unmatched, found.findings().list());
    }

    private static String summary(ImportResult result) {
        String unmatched = result.unmatched() == 0
                ? ""
                : " %,d pictures of the files are not in the project.".formatted(result.unmatched());
        return "%,d objects on %,d pictures and videos.%s".formatted(result.objects(), result.media(), unmatched);
    }

    /** Decides what becomes of one media's labels. */
    private static final class Planning {
        private final ImportPlan plan;
        private final UUID importId;
        private final String part;
        private final Set<MediaId> replaced;
        private final Findings findings;

        Planning(ImportPlan plan, UUID importId, String part, Set<MediaId> replaced, Findings findings) {
            this.plan = plan;
            this.importId = importId;
            this.part = part;
            this.replaced = replaced;
            this.findings = findings;
        }

        List<BulkLabelling.Plan> plans(Converted converted, MediaAnnotations current) {
            List<Annotation> objects = converted.objects();
            List<AnnotationId> deleted = List.of();
            boolean first = !replaced.contains(converted.media().id());
            boolean labelled = !current.annotations().isEmpty();
            switch (plan.chosenMode()) {
                case REPLACE ->
                    deleted = first
                            ? current.annotations().stream().map(Annotation::id).toList()
                            : List.of();
                case SKIP -> {
                    if (labelled && first) {
                        findings.add(
                                "Pictures and videos that have labels already skipped",
                                converted.media().name());
                        return List.of();
                    }
                }
                case MERGE -> objects = withoutKnown(objects, current);
            }
            List<FrameMark> marks = plan.markLabelled() ? marks(converted, current) : List.of();
            return split(converted, objects, deleted, marks);
        }

        private static List<Annotation> withoutKnown(List<Annotation> objects, MediaAnnotations current) {
            var same = new SameObjects();
            current.annotations().forEach(same::add);
            return objects.stream().filter(one -> !same.contains(one)).toList();
        }

        /** A frame that was reviewed or deleted stays so. */
        private static List<FrameMark> marks(Converted converted, MediaAnnotations current) {
            Map<Integer, FrameState> now = new java.util.HashMap<>();
            current.frames().forEach(mark -> {
                if (mark.state() != null) {
                    now.put(mark.frame(), mark.state());
                }
            });
            List<FrameMark> marks = new ArrayList<>();
            converted.marks().forEach((frame, state) -> {
                FrameState before = now.get(frame);
                if (before == null || (before == FrameState.LABELLED && state == FrameState.REVIEWED)) {
                    marks.add(new FrameMark(frame, state));
                }
            });
            return marks;
        }

        /** One change set, or several of so many objects that each can be kept and undone. */
        private List<BulkLabelling.Plan> split(
                Converted converted, List<Annotation> objects, List<AnnotationId> deleted, List<FrameMark> marks) {
            List<BulkLabelling.Plan> plans = new ArrayList<>();
            if (objects.isEmpty() && deleted.isEmpty() && marks.isEmpty()) {
                return plans;
            }
            int from = 0;
            do {
                int to = Math.min(objects.size(), from + OBJECTS_PER_CHANGE);
                UUID id = UUID.nameUUIDFromBytes("%s/%s/%s/%d"
                        .formatted(importId, part, converted.media().id(), plans.size())
                        .getBytes(StandardCharsets.UTF_8));
                plans.add(new BulkLabelling.Plan(
                        id,
                        Origin.IMPORT,
                        "import",
                        objects.subList(from, to),
                        from == 0 ? deleted : List.of(),
                        from == 0 ? marks : List.of()));
                from = to;
            } while (from < objects.size());
            return plans;
        }
    }
}
