package io.truthloom.exchange.yolo;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.dataset.LabelledFrame;
import io.truthloom.dataset.LabelledFrame.LabelledObject;
import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.ImageName;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import io.truthloom.project.Project;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code data.yaml}, {@code images/train|val|test} and {@code labels/train|val|test}, split as a dataset version is. Of
 * every shape the box around it is written. A labelled frame without objects has an empty text file, so that it can be
 * told from one that was forgotten; trainers take it as background.
 */
public final class YoloWriter implements FormatWriter {
    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final Map<LabelId, Integer> classes = new HashMap<>();
    private final Set<Split> seen = EnumSet.noneOf(Split.class);

    public YoloWriter(ZipTarget zip, Project project, ExportNotes notes) {
        this.zip = zip;
        this.notes = notes;
        this.labels = project.labels();
        labels.forEach(label -> classes.put(label.id(), classes.size()));
    }

    @Override
    public void add(LabelledFrame frame, ImageName name) throws IOException {
        seen.add(frame.split());
        var lines = new StringBuilder();
        frame.unboxed().forEach(left -> notes.leftOut(left.state().shape()));
        for (LabelledObject object : frame.objects()) {
            if (!(object.state().shape() instanceof BoxShape box && box.rotation() == 0)) {
                notes.add("Turned boxes and other shapes written as the boxes around them");
            }
            int index = classes.getOrDefault(object.annotation().labelId(), -1);
            lines.append(line(
                    index, object.box(), frame.media().width(), frame.media().height()));
        }
        zip.text("labels/%s/%s.txt".formatted(folder(frame.split()), name.flat()), lines.toString());
    }

    @Override
    public void addImage(LabelledFrame frame, ImageName name, ZipTarget.Content jpeg) throws IOException {
        zip.stored("images/%s/%s.jpg".formatted(folder(frame.split()), name.flat()), jpeg);
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
