package io.truthloom.exchange.tables;

import io.truthloom.exchange.Archive;
import java.util.Optional;

/** Paths of pictures and what belongs to them. */
public final class PicturePath {
    private PicturePath() {}

    public static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    /** With its dot; empty where there is none. */
    public static String extension(String path) {
        return path.substring(withoutExtension(path).length());
    }

    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** By the extension alone. */
    public static boolean isPictureName(String path) {
        return extension(path).matches("(?i)\\.(jpe?g|png|webp|bmp|tiff?|gif)");
    }

    public static boolean isPicture(Archive archive, String path) {
        return archive.picture(path).filter(path::equals).isPresent();
    }

    /** {@code name} with the extension of its picture in the archive, where there is one. */
    public static String named(String name, Optional<String> entry) {
        return entry.map(path -> name + extension(path)).orElse(name);
    }
}
