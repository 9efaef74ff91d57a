package io.truthloom.exchange;

import java.util.List;

/**
 * The job's result.
 *
 * @param fileName what a browser saves it as
 * @param notes what the format could not take as it is, as sentences
 */
record ExportResult(String fileName, int frames, long bytes, List<String> notes) {}
