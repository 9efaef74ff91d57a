package io.truthloom.exchange.kitti;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.tables.Numbers;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** {@code training/label_2} with a text file for each picture of {@code training/image_2}. */
final class KittiWriter implements FormatWriter {
    private final ZipTarget zip;
    private final ExportNotes notes;

    KittiWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
        context.project().labels().stream()
                .filter(label -> !type(label.name()).equals(label.name()))
                .forEach(label -> notes.add("Labels whose blanks are written as underscores"));
    }

    /** Values stand apart by blanks, so that a name can't have any. */
    static String type(String label) {
        return label.replaceAll("\\s", "_");
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            var lines = new StringBuilder();
            for (ExportedObject object : frame.objects()) {
                object.box(media.media())
                        .ifPresentOrElse(box -> lines.append(line(object, box)), () -> notes.leftOut(object.shape()));
            }
            zip.text(
                    "%s/label_2/%s.txt"
                            .formatted(folder(frame.split()), frame.name().flat()),
                    lines.toString());
        }
    }

    private String line(ExportedObject object, Box box) {
        if (!(object.shape() instanceof BoxShape straight && straight.rotation() == 0)) {
            notes.add("Turned boxes and other shapes written as the boxes around them");
        }
        return String.format(
                Locale.ROOT,
                "%s %.2f %d -10 %.2f %.2f %.2f %.2f -1 -1 -1 -1000 -1000 -1000 -10\n",
                type(object.label().name()),
                truncated(object.attributes().getOrDefault("truncated", "")),
                occluded(object),
                box.x1(),
                box.y1(),
                box.x2(),
                box.y2());
    }

    private static double truncated(String value) {
        return value.equals("true") ? 1 : Math.clamp(Numbers.finite(value).orElse(0), 0, 1);
    }

    private static int occluded(ExportedObject object) {
        int degree =
                Numbers.whole(object.attributes().getOrDefault("occlusion", "")).orElse(-1);
        boolean says = degree >= 0 && degree <= 3;
        return says ? degree : object.state().occluded() ? 1 : 0;
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("%s/image_2/%s%s"
                .formatted(
                        folder(frame.split()), frame.name().flat(), frame.name().extension()));
    }

    private static String folder(Split split) {
        return switch (split) {
            case TRAIN -> "training";
            case VALIDATION -> "validation";
            case TEST -> "testing";
        };
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
