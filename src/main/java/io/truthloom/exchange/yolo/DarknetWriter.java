package io.truthloom.exchange.yolo;

import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.tables.Spools;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code obj.data}, {@code obj.names}, lists of pictures and {@code obj_train_data} with a text file for each. */
final class DarknetWriter implements FormatWriter {
    private final ZipTarget zip;
    private final List<Label> labels;
    private final ObjectLines lines;
    private final Spools lists;

    DarknetWriter(WriteContext context) {
        this.zip = context.zip();
        this.labels = context.project().labels();
        this.lines = new ObjectLines(Task.DETECT, false, 0, context.notes());
        this.lists = new Spools(context.temporary());
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            String stem = stem(frame);
            zip.text(stem + ".txt", lines.of(media.media(), frame));
            lists.append(
                    list(frame.split()),
                    "data/%s%s\n".formatted(stem, frame.name().extension()));
        }
    }

    private static String stem(ExportedFrame frame) {
        return "obj_%s_data/%s".formatted(name(frame.split()), frame.name().flat());
    }

    /** As darknet calls them. */
    private static String name(Split split) {
        return switch (split) {
            case TRAIN -> "train";
            case VALIDATION -> "valid";
            case TEST -> "test";
        };
    }

    private static String list(Split split) {
        return name(split) + ".txt";
    }

    @Override
    public void finish() throws IOException {
        lists.writeTo(zip);
        var data = new StringBuilder("classes = %d\n".formatted(labels.size()));
        for (Split split : Split.values()) {
            if (lists.has(list(split))) {
                data.append("%s = data/%s\n".formatted(name(split), list(split)));
            }
        }
        zip.text("obj.data", data + "names = data/obj.names\nbackup = backup/\n");
        var names = new StringBuilder();
        labels.forEach(label -> names.append(label.name()).append('\n'));
        zip.text("obj.names", names.toString());
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of(stem(frame) + frame.name().extension());
    }

    @Override
    public void close() throws IOException {
        lists.close();
    }
}
