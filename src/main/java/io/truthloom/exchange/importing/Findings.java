package io.truthloom.exchange.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems by their sentences, counted, with the first places. */
final class Findings {
    private static final int PLACES = 5;
    private static final int KINDS = 200;

    private static final class Found {
        private int count;
        private final List<String> where = new ArrayList<>();
    }

    private final Map<String, Found> found = new LinkedHashMap<>();

    synchronized void add(String what, String where) {
        boolean room = found.size() < KINDS || found.containsKey(what);
        Found one = found.computeIfAbsent(room ? what : "More problems of other kinds", key -> new Found());
        one.count++;
        if (one.where.size() < PLACES) {
            one.where.add(where);
        }
    }

    /** As they came. */
    synchronized List<ImportReport.Finding> list() {
        return found.entrySet().stream()
                .map(one ->
                        new ImportReport.Finding(one.getKey(), one.getValue().count, List.copyOf(one.getValue().where)))
                .toList();
    }
}
