package io.truthloom.exchange.importing;

import java.util.List;

/**
 * What an import did.
 *
 * @param objects annotations that were added, tracks counted once
 * @param media pictures and videos whose labels changed
 * @param addedMedia pictures and videos that the project did not have
 * @param unmatched items of the files that belong to nothing in the project
 * @param problems what was left out or changed on the way
 */
public record ImportResult(
        int objects, int media, int addedMedia, int unmatched, List<ImportReport.Finding> problems) {}
