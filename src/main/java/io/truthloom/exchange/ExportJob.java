package io.truthloom.exchange;

import io.truthloom.common.TruthloomHome;
import io.truthloom.dataset.LabelledFrame;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.exchange.coco.CocoWriter;
import io.truthloom.exchange.yolo.YoloWriter;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.FrameStore;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the zip beside and renames it, so that a killed process leaves no half export; a new attempt starts over. */
@Component
class ExportJob implements JobHandler {
    private final ProjectService projects;
    private final LabelledFrames labelled;
    private final FrameStore frames;
    private final TruthloomHome home;
    private final JsonMapper json;

    ExportJob(
            ProjectService projects, LabelledFrames labelled, FrameStore frames, TruthloomHome home, JsonMapper json) {
        this.projects = projects;
        this.labelled = labelled;
        this.frames = frames;
        this.home = home;
        this.json = json;
    }

    @Override
    public String kind() {
        return ExportService.KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        var request = context.parameters(ExportRequest.class);
        Project project = projects.get(request.project());
        Path beside = Files.createTempFile(home.temporary(), "export", ".zip");
        try {
            var notes = new ExportNotes();
            int written = write(context, request, project, beside, notes);
            Path file = ExportService.file(home, context.id());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            String name = "%s-%s.zip"
                    .formatted(FileNames.safe(project.name()), request.format())
                    .toLowerCase(Locale.ROOT);
            context.result(new ExportResult(name, written, Files.size(file), notes.sentences()));
            notes.sentences().forEach(context::log);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private int write(JobContext context, ExportRequest request, Project project, Path target, ExportNotes notes)
            throws IOException {
        int total = labelled.count(project.id());
        var names = new FileNames();
        int[] done = {0};
        try (var zip = new ZipTarget(target);
                var writer = writer(request.format(), project, zip, notes)) {
            labelled.forEach(project.id(), frame -> {
                context.checkCancelled();
                add(writer, frame, names.of(frame.media(), frame.frame()), request.withImages());
                context.progress(++done[0], total, "%,d of %,d frames".formatted(done[0], total));
            });
            writer.finish();
        }
        return done[0];
    }

    private FormatWriter writer(ExportFormat format, Project project, ZipTarget zip, ExportNotes notes)
            throws IOException {
        return switch (format) {
            case COCO -> new CocoWriter(zip, json, project, home.temporary(), notes);
            case YOLO -> new YoloWriter(zip, project, notes);
        };
    }

    private void add(FormatWriter writer, LabelledFrame frame, ImageName name, boolean withImages) {
        try {
            writer.add(frame, name);
            if (withImages) {
                writer.addImage(frame, name, frames.open(frame.media().id(), frame.frame())::copyTo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
