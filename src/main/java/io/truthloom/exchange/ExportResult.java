package io.truthloom.exchange;

/** The job's result; {@code fileName} is what a browser saves it as. */
record ExportResult(String fileName, int frames, long bytes) {}
