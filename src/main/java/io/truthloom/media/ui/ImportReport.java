package io.truthloom.media.ui;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import java.util.ArrayList;
import java.util.List;
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

    static String summary(Job job) {
        return switch (job.state()) {
            case FAILED -> "The import failed.";
            case CANCELLED -> "The import was cancelled.";
            default -> "Some files were not added. All others were.";
        };
    }
}
