package io.truthloom.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a format could not take as it is, counted, so that nobody finds out later. */
public final class ExportNotes {
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param what a sentence without its full stop, of every object that this happened to */
    public void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** As sentences with their counts. */
    public List<String> sentences() {
        return counts.entrySet().stream()
                .map(note -> "%s: %,d.".formatted(note.getKey(), note.getValue()))
                .toList();
    }
}
