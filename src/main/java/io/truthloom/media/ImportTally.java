package io.truthloom.media;

import io.truthloom.common.Problem;
import java.util.ArrayList;
import java.util.List;

/** Counts what an import job did and says it in a sentence. */
final class ImportTally {
    private final List<ImportResult.AddedMedia> added = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int duplicates;
    private int warned;

    List<Problem> problems() {
        return problems;
    }

    void count(ImportOutcome outcome, String shownName) {
        switch (outcome) {
            case ImportOutcome.Added(Media media, var warning) -> {
                added.add(new ImportResult.AddedMedia(
                        media.id().value(), media.name(), media.kind(), media.frameCount()));
                warning.ifPresent(text -> {
                    warned++;
                    problems.add(new Problem(shownName, text + "."));
                });
            }
            case ImportOutcome.Duplicate(Media existing) -> {
                duplicates++;
                problems.add(new Problem(
                        shownName,
                        "the project has the same file already as %s, so it was not added again."
                                .formatted(existing.name())));
            }
        }
    }

    boolean addedNothing() {
        return added.isEmpty() && duplicates == 0;
    }

    ImportResult result() {
        return new ImportResult(List.copyOf(added), List.copyOf(problems));
    }

    String summary() {
        if (problems.isEmpty()) {
            return "%s added.".formatted(files(added.size()));
        }
        if (added.isEmpty()) {
            return first() + " Nothing was added.";
        }
        String which = warned > 0 || added.size() == 1 ? files(added.size()) : "The other " + files(added.size());
        return "%s %s added.".formatted(first(), which);
    }

    private String first() {
        String first = problems.getFirst().toString();
        String more = problems.size() == 1 ? "" : " (and %,d more notes)".formatted(problems.size() - 1);
        return first + more;
    }

    private static String files(int count) {
        return count == 1 ? "1 file was" : "%,d files were".formatted(count);
    }
}
