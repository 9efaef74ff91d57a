package io.truthloom.exchange;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
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

    /** Of an object that a format without tags, and without points and lines that have no area, can't take. */
    public void leftOut(Shape shape) {
        add(
                shape instanceof TagShape
                        ? "Tags left out, which the format has no place for"
                        : "Points and lines without an area left out, which the format has no place for");
    }

    /** As sentences with their counts. */
    public List<String> sentences() {
        return counts.entrySet().stream()
                .map(note -> "%s: %,d.".formatted(note.getKey(), note.getValue()))
                .toList();
    }
}
