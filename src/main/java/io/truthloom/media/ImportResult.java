package io.truthloom.media;

import io.truthloom.common.Problem;
import java.util.List;
import java.util.UUID;

/**
 * What an import job leaves as its result.
 *
 * @param problems files that were not added, or only in part, each with its reason
 */
public record ImportResult(List<AddedMedia> added, List<Problem> problems) {
    public record AddedMedia(UUID id, String name, MediaKind kind, int frames) {}
}
