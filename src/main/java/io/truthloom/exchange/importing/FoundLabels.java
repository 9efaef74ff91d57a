package io.truthloom.exchange.importing;

import io.truthloom.exchange.FoundLabel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Labels of the files with what their objects say of them. */
final class FoundLabels {
    /** One label: as it was told, if it was, and what was seen of it. */
    static final class Seen {
        private static final int MOST_VALUES = 20;

        private FoundLabel label;
        private int objects;
        private boolean tracked;
        private final Map<String, Set<String>> values = new TreeMap<>();

        private Seen(FoundLabel label) {
            this.label = label;
        }

        FoundLabel label() {
            return label;
        }

        int objects() {
            return objects;
        }

        /** Whether one of its objects moves through a sequence. */
        boolean isTracked() {
            return tracked;
        }

        /** Attributes that objects have, with some of their values. */
        Map<String, Set<String>> values() {
            return values;
        }

        void count(boolean asTrack, Map<String, String> attributes) {
            objects++;
            tracked |= asTrack;
            see(attributes);
        }

        void see(Map<String, String> attributes) {
            attributes.forEach((name, value) -> {
                Set<String> seen = values.computeIfAbsent(name, key -> new TreeSet<>());
                if (seen.size() < MOST_VALUES) {
                    seen.add(value);
                }
            });
        }
    }

    private final Map<String, Seen> labels = new LinkedHashMap<>();

    /** A fuller description replaces a bare name. */
    void tell(FoundLabel label) {
        Seen seen = labels.computeIfAbsent(label.name(), name -> new Seen(label));
        boolean bare = seen.label.attributes().isEmpty() && seen.label.skeleton() == null;
        if (bare) {
            seen.label = label;
        }
    }

    Seen of(String name) {
        return labels.computeIfAbsent(name, key -> new Seen(new FoundLabel(key)));
    }

    Map<String, Seen> all() {
        return labels;
    }
}
