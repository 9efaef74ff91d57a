package io.truthloom.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** What a model's zip has in it. */
final class ModelParts {
    private ModelParts() {}

    /** False also where the file is missing, damaged or no zip: whoever opens it then says so. */
    static boolean holds(Path file, String part) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(part) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
