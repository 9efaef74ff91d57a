package io.truthloom.media;

import io.truthloom.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which media of a project, and in which order.
 *
 * @param text part of the name in upper or lower case; empty for any
 * @param kind null for both
 * @param condition null for none
 */
public record MediaQuery(
        ProjectId project,
        String text,
        @Nullable MediaKind kind,
        @Nullable MediaCondition condition,
        MediaOrder order) {
    public static MediaQuery all(ProjectId project) {
        return new MediaQuery(project, "", null, null, MediaOrder.NAME);
    }
}
