package io.truthloom.exchange.imagenet;

import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.shapes.PictureTags;
import io.truthloom.exchange.tables.FolderName;
import java.util.Optional;

/** Pictures alone, in the folders of their tags: {@code cat/1.jpg}. */
final class ImagenetWriter implements FormatWriter {
    private final ExportNotes notes;
    private final boolean pictures;

    ImagenetWriter(WriteContext context) {
        this.notes = context.notes();
        this.pictures = context.images().wanted();
    }

    @Override
    public void add(ExportedMedia media) {
        for (ExportedFrame frame : media.frames()) {
            PictureTags.note(frame, pictures, notes);
        }
    }

    @Override
    public void finish() {}

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return PictureTags.first(frame)
                .map(tag -> "%s/%s%s"
                        .formatted(
                                FolderName.of(tag.label().name()),
                                frame.name().flat(),
                                frame.name().extension()));
    }

    @Override
    public void close() {}
}
