package io.truthloom.jobs;

/** {@code total} 0 where the amount of work is not known. */
record Progress(long done, long total, String message) {}
