package io.truthloom.train;

import io.truthloom.common.InvalidInputException;
import io.truthloom.learn.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a sweep's runs. By way of JSON, so that any setting can be swept, also ones that came later. */
final class SweepExpansion {
    static final int MOST_RUNS = 50;
    private static final int LONGEST_NAME = 80;

    private final JsonMapper json;

    SweepExpansion(JsonMapper json) {
        this.json = json;
    }

    /** The last named setting changes fastest. */
    List<TrainingSettings> of(Sweep sweep) {
        if (sweep.name().isBlank() || sweep.name().length() > LONGEST_NAME) {
            throw new InvalidInputException("Experiment", "Give it a name of up to 80 characters.");
        }
        long count = 1;
        for (List<String> values : sweep.values().values()) {
            if (values == null || values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
                throw new InvalidInputException("Sweep", "Choose a setting and the values to try.");
            }
            count *= values.size();
            if (count > MOST_RUNS) {
                throw new InvalidInputException(
                        "Sweep",
                        "These values make %d runs or more; at most %d are queued at once."
                                .formatted(count, MOST_RUNS));
            }
        }
        if (sweep.values().isEmpty()) {
            throw new InvalidInputException("Sweep", "Choose a setting and the values to try.");
        }
        List<ObjectNode> all = new ArrayList<>(List.of((ObjectNode) json.valueToTree(sweep.base())));
        for (Map.Entry<String, List<String>> axis : sweep.values().entrySet()) {
            all = with(axis.getKey(), axis.getValue(), all);
        }
        List<TrainingSettings> settings =
                all.stream().map(this::read).distinct().toList();
        settings.forEach(SettingsRules::check);
        return settings;
    }

    private List<ObjectNode> with(String setting, List<String> values, List<ObjectNode> before) {
        List<ObjectNode> more = new ArrayList<>();
        for (ObjectNode one : before) {
            if (!one.has(setting)) {
                throw new InvalidInputException(
                        "Sweep",
                        "There is no setting \"%s\". There are: %s."
                                .formatted(setting, String.join(", ", one.propertyNames())));
            }
            for (String value : values) {
                ObjectNode copy = one.deepCopy();
                copy.set(setting, value(setting, value.strip()));
                more.add(copy);
            }
        }
        return more;
    }

    private JsonNode value(String setting, String value) {
        try {
            return json.readTree(value);
        } catch (JacksonException e) {
            if (value.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                return json.getNodeFactory().stringNode(value);
            }
            throw new InvalidInputException(setting, "\"%s\" is no value for it.".formatted(value));
        }
    }

    private TrainingSettings read(ObjectNode node) {
        try {
            return json.treeToValue(node, TrainingSettings.class);
        } catch (JacksonException e) {
            throw new InvalidInputException("Sweep", "A value does not fit its setting: " + e.getOriginalMessage());
        }
    }
}
