package io.truthloom.media.ui;

import com.vaadin.flow.router.QueryParameters;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaOrder;
import io.truthloom.media.MediaQuery;
import io.truthloom.project.ProjectId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gallery shows and in which order; lives in the address.
 *
 * @param shown key of a {@link MediaFilterOption}, empty for all
 */
record MediaFilter(String text, @Nullable MediaKind kind, String shown, MediaOrder order) {
    static final MediaFilter ALL = new MediaFilter("", null, "", MediaOrder.NAME);

    static MediaFilter of(QueryParameters query) {
        return new MediaFilter(
                query.getSingleParameter("q").orElse(""),
                one(query, "kind", MediaKind.values()).orElse(null),
                query.getSingleParameter("show").orElse(""),
                one(query, "sort", MediaOrder.values()).orElse(MediaOrder.NAME));
    }

    /** Lets everything through. */
    boolean isOpen() {
        return text.isBlank() && kind == null && shown.isEmpty();
    }

    QueryParameters toQuery() {
        Map<String, String> parameters = new HashMap<>();
        if (!text.isBlank()) {
            parameters.put("q", text);
        }
        if (kind != null) {
            parameters.put("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        if (!shown.isEmpty()) {
            parameters.put("show", shown);
        }
        if (order != MediaOrder.NAME) {
            parameters.put("sort", order.name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(parameters);
    }

    /** A choice that the project does not have (any more) shows all. */
    MediaQuery query(ProjectId project, List<MediaFilterOption> options) {
        return new MediaQuery(
                project,
                text,
                kind,
                options.stream()
                        .filter(option -> option.key().equals(shown))
                        .findFirst()
                        .map(MediaFilterOption::condition)
                        .orElse(null),
                order);
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters query, String name, E[] values) {
        return query.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst());
    }
}
