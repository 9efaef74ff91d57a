package io.truthloom.exchange.yolo;

import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code data.yaml}, {@code images/train|val|test} and {@code labels/train|val|test}, split as a dataset version is. A
 * labelled frame without objects has an empty text file, so that it can be told from one that was forgotten; trainers take
 * it as background.
 */
final class YoloWriter implements FormatWriter {
    private final ZipTarget zip;
    private final List<Label> labels;
    private final int joints;
    private final ObjectLines lines;
    private final Set<Split> seen = EnumSet.noneOf(Split.class);

    YoloWriter(WriteContext context) {
        this.zip = context.zip();
        this.labels = context.project().labels();
        Task task = Task.of(context.options());
        this.joints = task == Task.POSE ? mostJoints(labels) : 0;
        this.lines = new ObjectLines(task, context.options().is("sixth", "track"), joints, context.notes());
    }

    /** At least one: trainers take no pose data set without. */
    private static int mostJoints(List<Label> labels) {
        return labels.stream().mapToInt(label -> joints(label).size()).max().stream()
                .map(most -> Math.max(1, most))
                .findFirst()
                .orElse(1);
    }

    private static List<String> joints(Label label) {
        return label.skeleton() == null
                ? List.of()
                : label.skeleton().joints().stream().map(joint -> joint.name()).toList();
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            seen.add(frame.split());
            zip.text(
                    "labels/%s/%s.txt"
                            .formatted(Subset.of(frame.split()), frame.name().flat()),
                    lines.of(media.media(), frame));
        }
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/%s/%s%s"
                .formatted(
                        Subset.of(frame.split()),
                        frame.name().flat(),
                        frame.name().extension()));
    }

    /** Without "path": the folder of the yaml itself is then the root. A missing side falls back on the other. */
    @Override
    public void finish() throws IOException {
        Split training = seen.contains(Split.TRAIN) ? Split.TRAIN : Split.VALIDATION;
        Split validation = seen.contains(Split.VALIDATION) ? Split.VALIDATION : Split.TRAIN;
        var yaml = new StringBuilder();
        yaml.append("train: images/").append(Subset.of(training)).append('\n');
        yaml.append("val: images/").append(Subset.of(validation)).append('\n');
        if (seen.contains(Split.TEST)) {
            yaml.append("test: images/").append(Subset.of(Split.TEST)).append('\n');
        }
        yaml.append("names:\n");
        for (int i = 0; i < labels.size(); i++) {
            yaml.append("  %d: %s\n".formatted(i, YamlText.quoted(labels.get(i).name())));
        }
        if (joints > 0) {
            appendJoints(yaml);
        }
        zip.text("data.yaml", yaml.toString());
    }

    private void appendJoints(StringBuilder yaml) {
        yaml.append("kpt_shape: [%d, 3]\n".formatted(joints));
        boolean named = labels.stream().anyMatch(label -> !joints(label).isEmpty());
        yaml.append(named ? "kpt_names:\n" : "");
        for (int i = 0; i < labels.size(); i++) {
            List<String> names =
                    joints(labels.get(i)).stream().map(YamlText::quoted).toList();
            yaml.append(names.isEmpty() ? "" : "  %d: [%s]\n".formatted(i, String.join(", ", names)));
        }
    }

    @Override
    public void close() {}
}
