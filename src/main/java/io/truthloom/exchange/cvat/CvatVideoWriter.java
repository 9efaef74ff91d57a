package io.truthloom.exchange.cvat;

import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.media.MediaId;
import io.truthloom.project.Project;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code annotations.xml} and {@code images/} of one video; of several, each in a folder of its name. Which it is shows
 * with the second, so the first one waits in a file.
 */
final class CvatVideoWriter implements FormatWriter {
    private final ZipTarget zip;
    private final Project project;
    private final ExportNotes notes;
    private final Path firstFile;
    private final Set<MediaId> videos = new HashSet<>();
    private @Nullable String firstStem;

    CvatVideoWriter(WriteContext context) throws IOException {
        this.zip = context.zip();
        this.project = context.project();
        this.notes = context.notes();
        this.firstFile = Files.createTempFile(context.temporary(), "cvat-video", ".xml");
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        if (!media.isVideo()) {
            notes.add("Pictures left out, which the format has no place for");
            return;
        }
        videos.add(media.media().id());
        if (videos.size() == 1) {
            firstStem = media.stem();
            try (OutputStream out = Files.newOutputStream(firstFile)) {
                write(media, out);
            }
        } else {
            copyFirst(firstStem + "/");
            write(media, zip.entry(media.stem() + "/annotations.xml"));
        }
    }

    private void write(ExportedMedia media, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var xml = new XmlWriting(writer);
        xml.open("annotations");
        new MetaWriting(xml, project).write(media.stem(), media.media().frameCount(), media.media());
        new TrackWriting(xml, media, notes).write();
        xml.close();
        writer.flush();
    }

    private void copyFirst(String folder) throws IOException {
        if (firstStem != null) {
            Files.copy(firstFile, zip.entry(folder + "annotations.xml"));
            firstStem = null;
        }
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        if (!media.isVideo()) {
            return Optional.empty();
        }
        String folder = videos.size() > 1 ? media.stem() + "/" : "";
        return Optional.of("%simages/frame_%06d%s"
                .formatted(folder, frame.index(), frame.name().extension()));
    }

    @Override
    public void finish() throws IOException {
        copyFirst("");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(firstFile);
    }
}
