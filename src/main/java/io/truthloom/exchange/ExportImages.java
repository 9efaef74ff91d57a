package io.truthloom.exchange;

import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Pictures from the frame authority, or the files as they were given. */
final class ExportImages implements ImageSource {
    private static final int UPRIGHT = 1;

    private final FrameStore frames;
    private final ExportPictures wanted;

    ExportImages(FrameStore frames, ExportPictures wanted) {
        this.frames = frames;
        this.wanted = wanted;
    }

    /** With its dot; without pictures that of the original, which people have. */
    static String extension(Media media, ExportPictures pictures) {
        return pictures == ExportPictures.JPEG || !isOriginal(media) ? ".jpg" : originalExtension(media);
    }

    private static boolean isOriginal(Media media) {
        return media.kind() == MediaKind.IMAGE && media.exifOrientation() == UPRIGHT;
    }

    private static String originalExtension(Media media) {
        int dot = media.name().lastIndexOf('.');
        String extension = dot < 0 ? "" : media.name().substring(dot).toLowerCase(Locale.ROOT);
        return extension.matches("\\.[a-z0-9]{1,5}") ? extension : ".jpg";
    }

    @Override
    public boolean wanted() {
        return wanted != ExportPictures.NONE;
    }

    @Override
    public void write(ExportedMedia media, int frame, OutputStream target) throws IOException {
        if (wanted == ExportPictures.ORIGINAL && isOriginal(media.media())) {
            frames.copyOriginal(media.media().id(), target);
        } else {
            frames.open(media.media().id(), frame).copyTo(target);
        }
    }
}
