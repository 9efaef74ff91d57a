package io.truthloom.exchange.yolo;

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
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code data.yaml}, {@code images/train|val|test} and {@code labels/train|val|test}, split as a dataset version is. Of
 * every shape the box around it is written. A labelled frame without objects has an empty text file, so that it can be
 * told from one that was forgotten; trainers take it as background.
 */
final class YoloWriter implements FormatWriter {
    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final Set<Split> seen = EnumSet.noneOf(Split.class);

    YoloWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
        this.labels = context.project().labels();
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            seen.add(frame.split());
            zip.text(
                    "labels/%s/%s.txt"
                            .formatted(folder(frame.split()), frame.name().flat()),
                    lines(media.media(), frame));
        }
    }

    private String lines(Media media, ExportedFrame frame) {
        var lines = new StringBuilder();
        for (ExportedObject object : frame.objects()) {
            Optional<Box> box = object.box(media);
            if (box.isEmpty()) {
                notes.leftOut(object.shape());
                continue;
            }
            if (!(object.shape() instanceof BoxShape shape && shape.rotation() == 0)) {
                notes.add("Turned boxes and other shapes written as the boxes around them");
            }
            lines.append(line(object.classIndex(), box.get(), media.width(), media.height()));
        }
        return lines.toString();
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/%s/%s%s"
                .formatted(
                        folder(frame.split()), frame.name().flat(), frame.name().extension()));
    }

    /** Class, centre and size as shares of the picture's width and height; {@code box} lies within the picture. */
    private static String line(int index, Box box, int width, int height) {
        return String.format(
                Locale.ROOT,
                "%d %.6f %.6f %.6f %.6f\n",
                index,
                box.centreX() / width,
                box.centreY() / height,
                box.width() / width,
                box.height() / height);
    }

    /** Without "path": the folder of the yaml itself is then the root. A missing side falls back on the other. */
    @Override
    public void finish() throws IOException {
        Split training = seen.contains(Split.TRAIN) ? Split.TRAIN : Split.VALIDATION;
        Split validation = seen.contains(Split.VALIDATION) ? Split.VALIDATION : Split.TRAIN;
        var yaml = new StringBuilder();
        yaml.append("train: images/").append(folder(training)).append('\n');
        yaml.append("val: images/").append(folder(validation)).append('\n');
        if (seen.contains(Split.TEST)) {
            yaml.append("test: images/").append(folder(Split.TEST)).append('\n');
        }
        yaml.append("names:\n");
        for (int i = 0; i < labels.size(); i++) {
            yaml.append("  %d: \"%s\"\n".formatted(i, escaped(labels.get(i).name())));
        }
        zip.text("data.yaml", yaml.toString());
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String folder(Split split) {
        return switch (split) {
            case TRAIN -> "train";
            case VALIDATION -> "val";
            case TEST -> "test";
        };
    }

    @Override
    public void close() {}
}
