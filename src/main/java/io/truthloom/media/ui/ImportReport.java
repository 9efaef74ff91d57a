package io.truthloom.media.ui;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.shell.Formats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an import job says about the files it could not use. */
final class ImportReport {
    private ImportReport() {}

    /** A sentence for each file that was not added. */
    static List<String> problems(Job job) {
        List<String> sentences = new ArrayList<>();
        JsonNode result = job.result();
        if (result != null && result.path("problems").isArray()) {
            for (JsonNode problem : result.path("problems")) {
                sentences.add(problem.path("subject").asString("") + ": "
                        + problem.path("message").asString(""));
            }
        }
        if (sentences.isEmpty() && job.state() == JobState.FAILED) {
            sentences.add(job.message());
        }
        return sentences;
    }

    /** What was added all the same. */
    static String summary(Job job) {
        return switch (job.state()) {
            case FAILED -> "Nothing was added.";
            case CANCELLED -> "The import was cancelled. " + added(job);
            default -> added(job);
        };
    }

    private static String added(Job job) {
        JsonNode result = job.result();
        if (result == null || result.path("added").isEmpty()) {
            return "Nothing was added.";
        }
        int added = result.path("added").size();
        boolean others =
                names(result, "added", "name").stream().noneMatch(names(result, "problems", "subject")::contains);
        String files = added == 1 ? "file was" : Formats.count(added) + " files were";
        return (others ? "The other " : added == 1 ? "The " : "") + files + " added.";
    }

    private static Set<String> names(JsonNode result, String list, String field) {
        Set<String> names = new HashSet<>();
        result.path(list).forEach(entry -> names.add(entry.path(field).asString("")));
        return names;
    }
}
