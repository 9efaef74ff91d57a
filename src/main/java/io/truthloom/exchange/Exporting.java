package io.truthloom.exchange;

import io.truthloom.media.FrameStore;
import io.truthloom.project.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Writes one export into a stream, media by media, labels first and pictures after them. */
final class Exporting {
    private final ExportContent content;
    private final WritableFormat format;
    private final FrameStore frames;
    private final Path temporary;
    private final ExportNotes notes = new ExportNotes();

    Exporting(ExportContent content, WritableFormat format, FrameStore frames, Path temporary) {
        this.content = content;
        this.format = format;
        this.frames = frames;
        this.temporary = temporary;
    }

    ExportNotes notes() {
        return notes;
    }

    /**
     * @param progress called with the number of frames whose labels are written, and again with that of the pictures;
     *     may throw to stop
     * @return number of frames
     */
    int write(ExportRequest request, OutputStream target, IntConsumer progress) throws IOException {
        Project project = content.project(request);
        var images = new ExportImages(frames, request.chosenPictures());
        int[] done = {0};
        try (var zip = new ZipTarget(target);
                var writer = format.writer(new WriteContext(
                        zip, project, new Options(format.info(), request.options()), notes, temporary, images))) {
            content.forEach(request, project, media -> {
                unchecked(() -> writer.add(media));
                done[0] += media.frameFacts().size();
                progress.accept(done[0]);
            });
            writer.finish();
            if (images.wanted()) {
                addImages(request, project, zip, writer, images, progress);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return done[0];
    }

    private void addImages(
            ExportRequest request,
            Project project,
            ZipTarget zip,
            FormatWriter writer,
            ImageSource images,
            IntConsumer progress) {
        int[] done = {0};
        content.forEach(request, project, media -> {
            for (ExportedFrame frame : media.frames()) {
                Optional<String> path = writer.imagePath(media, frame);
                path.ifPresent(entry ->
                        unchecked(() -> zip.stored(entry, stream -> images.write(media, frame.index(), stream))));
                progress.accept(++done[0]);
            }
        });
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
