package io.truthloom.exchange.imagenet;

import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.shapes.PictureTags;
import io.truthloom.exchange.tables.Spools;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code train.txt} and the like, each line a picture and the numbers of its tags, from 0 by {@code synsets.txt}. */
final class ImagenetTxtWriter implements FormatWriter {
    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final Spools lists;

    ImagenetTxtWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
        this.labels = context.project().labels();
        this.lists = new Spools(context.temporary());
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            PictureTags.noteShapes(frame, notes);
            var line =
                    new StringBuilder(frame.name().flat()).append(frame.name().extension());
            PictureTags.of(frame).stream()
                    .mapToInt(ExportedObject::classIndex)
                    .distinct()
                    .forEach(index -> line.append(' ').append(index));
            lists.append(Subset.of(frame.split()) + ".txt", line.append('\n').toString());
        }
    }

    @Override
    public void finish() throws IOException {
        lists.writeTo(zip);
        var names = new StringBuilder();
        labels.forEach(label -> names.append(label.name()).append('\n'));
        zip.text(ImagenetTxtFormat.CLASSES, names.toString());
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("%s/%s%s"
                .formatted(
                        Subset.of(frame.split()),
                        frame.name().flat(),
                        frame.name().extension()));
    }

    @Override
    public void close() throws IOException {
        lists.close();
    }
}
