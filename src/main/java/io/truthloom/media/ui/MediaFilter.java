package io.truthloom.media.ui;

import com.vaadin.flow.router.QueryParameters;
import io.truthloom.media.Media;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the gallery shows and in which order; lives in the address. */
record MediaFilter(String text, Order order) {
    enum Order {
        NAME("Name", Comparator.comparing(Media::name, String.CASE_INSENSITIVE_ORDER)),
        NEWEST("Newest first", Comparator.comparing(Media::createdAt).reversed()),
        FRAMES("Most frames", Comparator.comparingInt(Media::frameCount).reversed());

        private final String caption;
        private final Comparator<Media> comparator;

        Order(String caption, Comparator<Media> comparator) {
            this.caption = caption;
            this.comparator = comparator;
        }

        String caption() {
            return caption;
        }

        Comparator<Media> comparator() {
            return comparator.thenComparing(media -> media.id().toString());
        }
    }

    static final MediaFilter ALL = new MediaFilter("", Order.NAME);

    static MediaFilter of(QueryParameters query) {
        String text = query.getSingleParameter("q").orElse("");
        Order order = query.getSingleParameter("sort")
                .flatMap(name -> Arrays.stream(Order.values())
                        .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(Order.NAME);
        return new MediaFilter(text, order);
    }

    QueryParameters toQuery() {
        Map<String, String> parameters = new HashMap<>();
        if (!text.isBlank()) {
            parameters.put("q", text);
        }
        if (order != Order.NAME) {
            parameters.put("sort", order.name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(parameters);
    }

    /** True where the database's own order and paging do. */
    boolean isPlain() {
        return text.isBlank() && order == Order.NAME;
    }

    boolean accepts(Media media) {
        return media.name().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
