package io.truthloom.jobs;

/** How an attempt ended. */
sealed interface JobOutcome {
    record Succeeded() implements JobOutcome {}

    record Cancelled() implements JobOutcome {}

    record Failed(String message) implements JobOutcome {}

    /** The process stops or another one has the job: it goes on elsewhere. */
    record Interrupted() implements JobOutcome {}
}
