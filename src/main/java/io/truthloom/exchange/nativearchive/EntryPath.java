package io.truthloom.exchange.nativearchive;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of files in an archive that are no rows; there are no others, so none can lead anywhere else. */
sealed interface EntryPath {
    String path();

    /** The imported file, once for all media of that content. */
    record Original(String sha256) implements EntryPath {
        @Override
        public String path() {
            return "media/" + sha256 + "/original";
        }
    }

    /** What was made of it for one media. */
    record MediaPart(String sha256, UUID media, String name) implements EntryPath {
        @Override
        public String path() {
            return "media/" + sha256 + "/" + media + "/" + name;
        }
    }

    record Weights(UUID model) implements EntryPath {
        @Override
        public String path() {
            return "models/" + model + ".zip";
        }
    }

    Pattern ORIGINAL = Pattern.compile("media/([0-9a-f]{64})/original");
    Pattern PART = Pattern.compile("media/([0-9a-f]{64})/([0-9a-f-]{36})/"
            + "(frames\\.pack|thumbnail\\.jpg|overview\\.jpg|tiles\\.pack|tiles\\.index)");
    Pattern WEIGHTS = Pattern.compile("models/([0-9a-f-]{36})\\.zip");

    /** Empty for any other path. */
    static Optional<EntryPath> parse(String path) {
        Matcher original = ORIGINAL.matcher(path);
        if (original.matches()) {
            return Optional.of(new Original(original.group(1)));
        }
        Matcher part = PART.matcher(path);
        if (part.matches() && NewIds.isId(part.group(2))) {
            return Optional.of(new MediaPart(part.group(1), UUID.fromString(part.group(2)), part.group(3)));
        }
        Matcher weights = WEIGHTS.matcher(path);
        return weights.matches() && NewIds.isId(weights.group(1))
                ? Optional.of(new Weights(UUID.fromString(weights.group(1))))
                : Optional.empty();
    }
}
