package io.truthloom.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files that datumaro's authors made; they stay outside of the repository. */
public final class DatumaroAssets {
    private static final Path ROOT = Path.of("../shared/data/datumaro-assets");

    private DatumaroAssets() {}

    /** Skips the test, saying so, where the folder isn't there. */
    public static Path folder(String name) {
        Path folder = find(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "SKIPPED: %s is not there".formatted(folder));
        return folder;
    }

    /** Beside the checkout, or beside the folder that holds several. */
    public static Path find(String name) {
        Path near = ROOT.resolve(name);
        return Files.isDirectory(near) ? near : Path.of("..").resolve(ROOT).resolve(name);
    }
}
