package io.truthloom.exchange.labelstudio;

import io.truthloom.exchange.json.JsonFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What other results of one annotation say about its regions: values by the controls' names, relations, labels. */
final class TaskResults {
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> related = new HashMap<>();

    TaskResults(JsonNode results) {
        for (JsonNode result : results) {
            String type = type(result);
            String id = JsonFields.text(result, "id").orElse("");
            String from = JsonFields.text(result, "from_name").orElse("value");
            if (type.equals("relation")) {
                relate(
                        JsonFields.text(result, "from_id").orElse(""),
                        JsonFields.text(result, "to_id").orElse(""));
            } else if (type.equals("labels") && !result.path("value").has("sequence")) {
                first(result.path("value").path("labels")).ifPresent(label -> labels.put(id, label));
            } else if (isValue(type)) {
                value(result.path("value"), type)
                        .ifPresent(text -> values.computeIfAbsent(id, key -> new TreeMap<>())
                                .put(from, text));
            }
        }
    }

    static String type(JsonNode result) {
        return JsonFields.text(result, "type").orElse("");
    }

    static boolean isValue(String type) {
        return switch (type) {
            case "choices", "textarea", "number", "rating" -> true;
            default -> false;
        };
    }

    private static Optional<String> value(JsonNode value, String type) {
        JsonNode given = value.path(type.equals("textarea") ? "text" : type);
        return given.isArray() ? first(given) : JsonFields.text(given);
    }

    static Optional<String> first(JsonNode list) {
        JsonNode one = list.get(0);
        return one == null
                ? Optional.empty()
                : JsonFields.text(one).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void relate(String from, String to) {
        String a = root(from);
        String b = root(to);
        related.putIfAbsent(a, a);
        related.put(b, a);
    }

    private String root(String id) {
        String at = id;
        for (String next = related.get(at); next != null && !next.equals(at); next = related.get(at)) {
            at = next;
        }
        return at;
    }

    Map<String, String> values(String region) {
        return new TreeMap<>(values.getOrDefault(region, Map.of()));
    }

    /** The label that another result gives a region. */
    Optional<String> label(String region) {
        return Optional.ofNullable(labels.get(region));
    }

    /** What related regions share; null for a region without relations. */
    @Nullable
    String group(String region) {
        return related.containsKey(region) ? root(region) : null;
    }
}
