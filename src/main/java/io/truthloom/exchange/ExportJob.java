package io.truthloom.exchange;

import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.media.FrameStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Writes the zip beside and renames it, so that a killed process leaves no half export; a new attempt starts over. */
@Component
class ExportJob implements JobHandler {
    private final ExportContent content;
    private final Formats formats;
    private final FrameStore frames;
    private final TruthloomHome home;
    private final ExportCleaner cleaner;

    ExportJob(ExportContent content, Formats formats, FrameStore frames, TruthloomHome home, ExportCleaner cleaner) {
        this.content = content;
        this.formats = formats;
        this.frames = frames;
        this.home = home;
        this.cleaner = cleaner;
    }

    @Override
    public String kind() {
        return ExportService.KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        var request = context.parameters(ExportRequest.class);
        Path beside = Files.createTempFile(home.temporary(), "export", ".zip");
        try {
            var exporting = new Exporting(content, formats.writable(request.format()), frames, home.temporary());
            int total = content.count(request);
            int written;
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                written = exporting.write(request, target, progress(context, total));
            }
            Path file = ExportService.file(home, context.id());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            String name = ExportService.fileName(content.project(request), request.format());
            var notes = exporting.notes().sentences();
            context.result(new ExportResult(name, written, Files.size(file), notes));
            notes.forEach(context::log);
            cleaner.clean();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Labels first, then pictures: the count begins again. */
    private static IntConsumer progress(JobContext context, int total) {
        int[] before = {0};
        boolean[] pictures = {false};
        return done -> {
            context.checkCancelled();
            pictures[0] |= done < before[0];
            before[0] = done;
            context.progress(
                    done, total, "%s of %,d of %,d frames".formatted(pictures[0] ? "pictures" : "labels", done, total));
        };
    }
}
