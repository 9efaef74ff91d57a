package io.truthloom.exchange.importing;

import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the files' labels and attributes are in the schema. */
final class LabelTargets {
    /** Attribute values by id, sorted by where they are kept. */
    record Values(Map<String, String> fixed, Map<String, String> mutable) {}

    private final Map<String, Label> labels;

    /** @param labels by the file's name; what is missing is left out */
    LabelTargets(Map<String, Label> labels) {
        this.labels = Map.copyOf(labels);
    }

    Optional<Label> of(String name) {
        return Optional.ofNullable(labels.get(name));
    }

    /** @param unknown told of each name that the label does not have */
    static Values values(Label label, Map<String, String> byName, java.util.function.Consumer<String> unknown) {
        Map<String, String> fixed = new HashMap<>();
        Map<String, String> mutable = new HashMap<>();
        byName.forEach((name, value) -> attribute(label, name)
                .ifPresentOrElse(
                        attribute -> (attribute.mutable() ? mutable : fixed)
                                .put(attribute.id().toString(), value),
                        () -> unknown.accept(name)));
        return new Values(fixed, mutable);
    }

    static Optional<LabelAttribute> attribute(Label label, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return label.attributes().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
