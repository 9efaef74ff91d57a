package io.truthloom.exchange.mot;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.List;

/** The labels that masks number from 1. */
final class MotsLabels {
    private static final int LINE_MAX = 10_000;
    private static final long BYTES_MAX = 1 << 20;
    /** Of KITTI MOTS and MOTSChallenge. */
    private static final List<String> CHALLENGE = List.of("car", "pedestrian");

    private static final int IGNORED = 10;

    private final List<String> names;

    private MotsLabels(List<String> names) {
        this.names = names;
    }

    /** Tells them, too. */
    static MotsLabels read(Archive archive, String path, LabelSink sink) throws IOException {
        if (!archive.contains(path) || archive.size(path) > BYTES_MAX) {
            return new MotsLabels(CHALLENGE);
        }
        try (var reader = new LineGuard(archive.open(path), path, LINE_MAX)) {
            List<String> names = LineGuard.lines(reader);
            names.forEach(name -> sink.label(new FoundLabel(name)));
            return new MotsLabels(names);
        }
    }

    String name(int number) {
        if (number == IGNORED && names.size() < IGNORED) {
            throw new LeftOutException("Regions marked as not to be counted left out");
        }
        if (number < 1 || number > names.size()) {
            throw new LeftOutException("Masks with a label's number that the list doesn't have left out");
        }
        return names.get(number - 1);
    }
}
