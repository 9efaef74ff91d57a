package io.truthloom.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data sets that other programs wrote; they lie outside of the repository, beside the checkout. */
public final class OtherToolsFiles {
    private OtherToolsFiles() {}

    /** Skips the test, saying what is missing, where the folder is not there. */
    public static Path datumaro(String path) {
        Path folder = Path.of("../shared/data/datumaro-assets").resolve(path);
        assumeTrue(
                Files.exists(folder), () -> "SKIPPED: datumaro's test files are missing at " + folder.toAbsolutePath());
        return folder;
    }
}
