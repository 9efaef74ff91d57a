package io.truthloom.train;

import io.truthloom.learn.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values to try for some settings.
 *
 * @param name of the experiment that its runs make
 * @param base what the other settings are
 * @param values by the name of a component of {@link TrainingSettings} the values to try, as text: "0.001", "true"
 */
public record Sweep(String name, TrainingSettings base, Map<String, List<String>> values) {
    public Sweep {
        values = new LinkedHashMap<>(values);
    }
}
