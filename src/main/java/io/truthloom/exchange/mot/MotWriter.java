package io.truthloom.exchange.mot;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code gt/gt.txt}, {@code gt/labels.txt}, {@code seqinfo.ini} and {@code img1/} of every video. */
final class MotWriter implements FormatWriter {
    private static final String VISIBILITY = "visibility";

    private final VideoFolders folders;
    private final WriteContext context;
    private final ExportNotes notes;
    private final int firstLabel;
    private final int origin;

    MotWriter(WriteContext context) throws IOException {
        this.context = context;
        this.folders = new VideoFolders(context, "mot");
        this.notes = context.notes();
        this.firstLabel = context.options().is(MotFormat.CLASSES, MotFormat.ONE_BASED) ? 1 : 0;
        this.origin = context.options().is(MotFormat.ORIGIN, MotFormat.AS_STORED) ? 0 : 1;
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        if (!media.isVideo()) {
            notes.add("Pictures left out, which the format has no place for");
            return;
        }
        if (media.frameFacts().size() < media.media().frameCount()) {
            notes.add("Videos of which not every frame is exported; the others look like frames without objects");
        }
        folders.add(media.stem(), MotFolders.ROWS, out -> rows(media, out));
        folders.text("gt/labels.txt", SequenceTexts.labels(context.project()));
        folders.text("seqinfo.ini", SequenceTexts.info(media));
    }

    private void rows(ExportedMedia media, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Map<AnnotationId, Integer> tracks = new HashMap<>();
        for (ExportedFrame frame : media.frames()) {
            for (ExportedObject object : frame.objects()) {
                Optional<Box> box = box(object);
                if (box.isPresent()) {
                    int track = object.annotation().track()
                            ? tracks.computeIfAbsent(object.annotation().id(), id -> tracks.size() + 1)
                            : -1;
                    writer.write(row(frame.index() + 1, track, box.get(), object));
                }
            }
        }
        writer.flush();
    }

    private Optional<Box> box(ExportedObject object) {
        Optional<Box> box = object.shape().bounds().filter(around -> around.area() > 0);
        if (box.isEmpty()) {
            notes.leftOut(object.shape());
        } else if (!(object.shape() instanceof BoxShape plain && plain.rotation() == 0)) {
            notes.add("Turned boxes and other shapes written as the boxes around them");
        }
        return box;
    }

    private String row(int frame, int track, Box box, ExportedObject object) {
        return String.format(
                Locale.ROOT,
                "%d,%d,%.2f,%.2f,%.2f,%.2f,1,%d,%s\r\n",
                frame,
                track,
                box.x1() + origin,
                box.y1() + origin,
                box.width(),
                box.height(),
                object.classIndex() + firstLabel,
                visibility(object));
    }

    /** The value of that name where it is one, else what the mark of occlusion says. */
    private String visibility(ExportedObject object) {
        String value = object.attributes().getOrDefault(VISIBILITY, "");
        boolean fits = value.matches("0?\\.\\d{1,9}")
                && !value.matches("[0.]*")
                && !object.state().occluded();
        if (object.attributes().size() > (fits ? 1 : 0)) {
            notes.add("Objects without their attribute values");
        }
        return fits ? value : object.state().occluded() ? "0.0" : "1.0";
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return media.isVideo()
                ? Optional.of("%simg1/%06d%s"
                        .formatted(
                                folders.of(media.stem()),
                                frame.index() + 1,
                                frame.name().extension()))
                : Optional.empty();
    }

    @Override
    public void finish() throws IOException {
        folders.finish();
    }

    @Override
    public void close() throws IOException {
        folders.close();
    }
}
