package io.truthloom.project;

import io.truthloom.common.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every parent is a label of the schema, and nothing is above itself. */
final class HierarchyRules {
    private HierarchyRules() {}

    static List<Problem> problems(List<LabelData> labels) {
        Map<String, LabelData> byName = new HashMap<>();
        labels.forEach(label -> byName.putIfAbsent(Schema.key(label.name()), label));
        List<Problem> problems = new ArrayList<>();
        for (LabelData label : labels) {
            String parent = label.parent();
            if (parent != null && !byName.containsKey(Schema.key(parent))) {
                problems.add(new Problem(
                        label.name(),
                        "Its parent “%s” is not in the schema. Choose another or none.".formatted(parent)));
            } else if (isAboveItself(label, byName)) {
                problems.add(new Problem(
                        label.name(),
                        "By its parent “%s” it would be above itself. Choose another.".formatted(parent)));
            }
        }
        return problems;
    }

    private static boolean isAboveItself(LabelData label, Map<String, LabelData> byName) {
        Set<String> seen = new HashSet<>();
        Optional<LabelData> above = above(label, byName);
        while (above.isPresent() && seen.add(Schema.key(above.get().name()))) {
            above = above(above.get(), byName);
        }
        return seen.contains(Schema.key(label.name()));
    }

    private static Optional<LabelData> above(LabelData label, Map<String, LabelData> byName) {
        return Optional.ofNullable(label.parent()).map(Schema::key).map(byName::get);
    }
}
