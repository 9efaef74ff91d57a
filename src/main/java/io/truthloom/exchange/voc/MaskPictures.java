package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.shapes.AreaOutline;
import io.truthloom.exchange.shapes.PngFiles;
import io.truthloom.exchange.shapes.PngValues;
import io.truthloom.exchange.shapes.VocPalette;
import io.truthloom.media.Media;
import java.io.IOException;
import java.util.Optional;

/** The classes and the objects of a frame as pictures; what is drawn later covers what lies below. */
final class MaskPictures {
    private static final int[] PALETTE = VocPalette.colors();

    private final ZipTarget zip;
    private final ExportNotes notes;

    MaskPictures(ZipTarget zip, ExportNotes notes) {
        this.zip = zip;
        this.notes = notes;
    }

    void write(Media media, ExportedFrame frame) throws IOException {
        var size = new MaskSize(media.height(), media.width());
        PngValues classes = PngValues.empty(size);
        PngValues objects = PngValues.empty(size);
        int number = 0;
        for (ExportedObject object : frame.objects()) {
            Optional<MaskShape> mask =
                    object.shape() instanceof TagShape ? Optional.empty() : AreaOutline.pixels(object.shape(), size);
            if (mask.isEmpty()) {
                continue;
            }
            number++;
            if (number >= VocPalette.SIZE || object.classIndex() + 1 >= VocPalette.SIZE) {
                notes.add("Masks beyond the 255th class, or the 255th of a picture, left out of the pictures of masks");
                continue;
            }
            classes.paint(mask.get(), object.classIndex() + 1);
            if (!objects.paint(mask.get(), number).isEmpty()) {
                notes.add("Masks drawn over others, which lost those pixels");
            }
        }
        String file = frame.name().flat() + ".png";
        zip.stored(VocMasks.CLASSES + file, target -> PngFiles.write(classes, PALETTE, target));
        zip.stored(VocMasks.OBJECTS + file, target -> PngFiles.write(objects, PALETTE, target));
    }
}
