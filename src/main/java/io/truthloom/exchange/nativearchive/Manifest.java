package io.truthloom.exchange.nativearchive;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.truthloom.common.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code truthloom.json}: what the archive is.
 *
 * @param version of the format
 * @param product version of Truthloom that wrote it
 * @param project its name
 * @param counts number of rows by table
 */
record Manifest(String format, int version, String product, String project, Map<String, Long> counts) {
    static final String ENTRY = "truthloom.json";
    static final String FORMAT = "truthloom-project";
    static final int VERSION = 2;

    Manifest {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** As JSON brings it: what another version does not say must not hide which version it is. */
    @JsonCreator
    static Manifest of(
            @Nullable String format,
            @Nullable Integer version,
            @Nullable String product,
            @Nullable String project,
            @Nullable Map<String, Long> counts) {
        return new Manifest(
                Objects.requireNonNullElse(format, ""),
                Objects.requireNonNullElse(version, 0),
                Objects.requireNonNullElse(product, ""),
                Objects.requireNonNullElse(project, ""),
                Objects.requireNonNullElse(counts, Map.of()));
    }

    static Manifest now(String project, Map<String, Long> counts) {
        return new Manifest(FORMAT, VERSION, productVersion(), project, counts);
    }

    /** @throws InvalidInputException another format, or a version that is not known here */
    void requireReadable(String shownName) {
        if (!FORMAT.equals(format)) {
            throw new InvalidInputException(shownName, "It is no archive of a Truthloom project.");
        }
        if (version > VERSION) {
            throw new InvalidInputException(
                    shownName,
                    "It was written by a newer Truthloom (%s, format %d; this one reads format %d). Update Truthloom first."
                            .formatted(product, version, VERSION));
        }
        if (version < 1) {
            throw new InvalidInputException(
                    shownName, "Its format has the version %d, which never was.".formatted(version));
        }
    }

    private static String productVersion() {
        @Nullable String version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
