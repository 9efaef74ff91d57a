package io.truthloom.media;

import java.util.List;

/**
 * A condition on rows of the table {@code media}, from a feature whose tables media know nothing of.
 *
 * @param sql a fixed text with {@code ?} for {@code parameters}; never made of what a person wrote
 */
public record MediaCondition(String sql, List<Object> parameters) {
    public MediaCondition {
        parameters = List.copyOf(parameters);
    }
}
