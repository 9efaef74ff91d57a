package io.truthloom.exchange.importing;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks through label files and reports what an import would do; changes nothing. */
@Component
class CheckJob implements JobHandler {
    static final String KIND = "label-check";
    private static final int NAMES = 10;

    private final LabelFiles files;
    private final ProjectService projects;
    private final MediaService media;
    private final AnnotationService annotations;

    CheckJob(LabelFiles files, ProjectService projects, MediaService media, AnnotationService annotations) {
        this.files = files;
        this.projects = projects;
        this.media = media;
        this.annotations = annotations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        var source = context.parameters(ImportSource.class);
        context.progress(0, 0, "Reading");
        try (LabelFiles.Read read = files.read(source, context::checkCancelled)) {
            context.result(report(source, read, context));
        }
    }

    private ImportReport report(ImportSource source, LabelFiles.Read read, JobContext context) {
        FoundStore found = read.found();
        List<Label> schema = projects.get(source.project()).labels();
        var changes = new SchemaChanges(schema, found.labels());
        var placement = Placement.of(read, Map.of());
        var targets = new LabelTargets(SchemaChanges.resolved(
                changes,
                Map.of(),
                asLabels(changes.wanted(Map.of(), true, context.id().value()))));
        var conversion = new PartConversion(context.id().value(), found, placement, targets, found.findings());
        int duplicates = 0;
        int alreadyThere = 0;
        int labelled = 0;
        int done = 0;
        Map<String, List<FoundItem>> parts = found.parts();
        for (Map.Entry<String, List<FoundItem>> part : parts.entrySet()) {
            context.checkCancelled();
            context.progress(done++, parts.size(), "Comparing with the project");
            List<Media> its = media.find(source.project(), conversion.media(part.getKey(), part.getValue()));
            var existing = annotations.ofMedia(source.project(), its);
            for (Converted converted : conversion.convert(part.getKey(), part.getValue(), its)) {
                var there = existing.getOrDefault(converted.media().id(), List.of());
                var same = new SameObjects();
                there.forEach(same::add);
                duplicates += converted.duplicates();
                alreadyThere += (int)
                        converted.objects().stream().filter(same::contains).count();
                labelled += there.isEmpty() ? 0 : 1;
            }
        }
        return new ImportReport(
                read.format().info().id(),
                read.format().info().title(),
                read.reason(),
                read.alternatives(),
                items(found, placement),
                sequences(found, placement),
                labels(found, changes, schema),
                Map.copyOf(found.shapes()),
                found.objects(),
                found.tracks(),
                duplicates,
                alreadyThere,
                labelled,
                found.findings().list());
    }

    private static List<Label> asLabels(List<LabelData> wanted) {
        return wanted.stream()
                .map(one -> new Label(
                        one.id() == null ? new LabelId(UUID.randomUUID()) : one.id(),
                        one.name(),
                        one.color(),
                        one.hotkey(),
                        null,
                        one.kind(),
                        one.attributes(),
                        one.skeleton()))
                .toList();
    }

    private static ImportReport.Items items(FoundStore found, Placement placement) {
        int matched = 0;
        int withPicture = 0;
        List<String> unmatched = new ArrayList<>();
        int missing = 0;
        for (FoundStore.Placed placed : found.items().values()) {
            FoundItem item = placed.item();
            if (placement.of(item).isPresent()) {
                matched++;
            } else if (item.entry() != null) {
                withPicture++;
            } else {
                missing++;
                if (unmatched.size() < NAMES) {
                    unmatched.add(item.name());
                }
            }
        }
        return new ImportReport.Items(found.items().size(), matched, withPicture, missing, unmatched);
    }

    private static List<ImportReport.Sequence> sequences(FoundStore found, Placement placement) {
        List<ImportReport.Sequence> sequences = new ArrayList<>();
        for (FoundSequence sequence : found.sequences().values()) {
            boolean withPictures = found.items().values().stream()
                    .anyMatch(placed -> sequence.key().equals(placed.item().sequence())
                            && placed.item().entry() != null);
            sequences.add(new ImportReport.Sequence(
                    sequence.key(),
                    sequence.name(),
                    sequence.length(),
                    placement
                            .sequence(sequence.key())
                            .map(video -> video.id().toString())
                            .orElse(null),
                    withPictures));
        }
        return sequences;
    }

    private static List<ImportReport.FileLabel> labels(FoundStore found, SchemaChanges changes, List<Label> schema) {
        List<ImportReport.FileLabel> labels = new ArrayList<>();
        found.labels().all().forEach((name, seen) -> {
            LabelChoice proposed = changes.proposal(name);
            Label label = schema.stream()
                    .filter(one -> one.id().equals(proposed.label()))
                    .findFirst()
                    .orElse(null);
            labels.add(new ImportReport.FileLabel(
                    name,
                    seen.objects(),
                    proposed,
                    changes.missingAttributes(name, label).stream()
                            .map(one -> one.name())
                            .toList()));
        });
        return labels;
    }
}
