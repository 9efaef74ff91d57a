package io.truthloom.exchange.mot;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.LabelSink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The labels that a sequence's rows number. */
final class MotLabels {
    private static final int LINE_MAX = 10_000;
    private static final long BYTES_MAX = 1 << 20;
    /** Those of MOTChallenge, where a sequence names none. */
    private static final List<String> CHALLENGE = List.of(
            "pedestrian",
            "person on vehicle",
            "car",
            "bicycle",
            "motorbike",
            "non motorized vehicle",
            "static person",
            "distractor",
            "occluder",
            "occluder on the ground",
            "occluder full",
            "reflection");

    private final List<String> names;
    private final int first;

    private MotLabels(List<String> names, int first) {
        this.names = names;
        this.first = first;
    }

    /** Tells them, too. @param first number of the first label */
    static MotLabels read(Archive archive, String folder, int first, LabelSink sink) throws IOException {
        String path = folder + "gt/labels.txt";
        List<String> names = CHALLENGE;
        if (archive.contains(path) && archive.size(path) <= BYTES_MAX) {
            try (var reader = new LineGuard(archive.open(path), path, LINE_MAX)) {
                names = LineGuard.lines(reader);
            }
            names.forEach(name -> sink.label(new FoundLabel(name)));
        }
        return new MotLabels(names, first);
    }

    /** Empty for a number that is none of theirs. */
    Optional<String> name(int number) {
        int index = number - first;
        return index >= 0 && index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
    }

    /** Of rows that say none: the only one there is, or the challenge's people. */
    Optional<String> byDefault() {
        return names.size() == 1 || names.equals(CHALLENGE) ? Optional.of(names.getFirst()) : Optional.empty();
    }
}
