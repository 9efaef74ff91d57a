package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedObject;
import java.util.List;
import java.util.Optional;

/** The tags of a frame, for formats in which a picture lies in the folder of its class. */
public final class PictureTags {
    private PictureTags() {}

    public static List<ExportedObject> of(ExportedFrame frame) {
        return frame.objects().stream()
                .filter(object -> object.shape() instanceof TagShape)
                .toList();
    }

    /** The one whose folder takes the picture. */
    public static Optional<ExportedObject> first(ExportedFrame frame) {
        return of(frame).stream().findFirst();
    }

    /** What folders can't take of a frame. @param pictures whether they go along; without, no folder says anything */
    public static void note(ExportedFrame frame, boolean pictures, ExportNotes notes) {
        int tags = of(frame).size();
        noteShapes(frame, notes);
        if (tags == 0) {
            notes.add("Pictures without a tag left out");
        } else if (!pictures) {
            notes.add("Tags left out, which only the folders of pictures could say: export with pictures");
        }
        for (int i = 1; i < tags; i++) {
            notes.add("Tags beyond the first of their picture left out");
        }
    }

    /** Objects that are no tags are left out of a format for tags. */
    public static void noteShapes(ExportedFrame frame, ExportNotes notes) {
        frame.objects().stream()
                .filter(object -> !(object.shape() instanceof TagShape))
                .forEach(object -> notes.add("Shapes left out, for the format has tags alone"));
    }
}
