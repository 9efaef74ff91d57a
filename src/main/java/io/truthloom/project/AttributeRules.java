package io.truthloom.project;

import io.truthloom.common.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the attributes of one label have to be. */
final class AttributeRules {
    private static final int ATTRIBUTES_MAX = 64;
    private static final int NAME_MAX = 64;
    private static final int VALUES_MAX = 500;
    private static final int VALUE_MAX = 200;
    private static final int TEXT_MAX = 4096;

    private AttributeRules() {}

    /** With everything stripped, and without values where the type has none. */
    static LabelAttribute tidy(LabelAttribute attribute) {
        return new LabelAttribute(
                attribute.id(),
                attribute.name().strip(),
                attribute.type(),
                attribute.mutable(),
                attribute.required(),
                attribute.defaultValue().strip(),
                attribute.type().hasValues()
                        ? attribute.values().stream().map(String::strip).toList()
                        : List.of());
    }

    static List<Problem> problems(String label, List<LabelAttribute> attributes) {
        List<Problem> problems = new ArrayList<>();
        if (attributes.size() > ATTRIBUTES_MAX) {
            problems.add(new Problem(label, "It has more than " + ATTRIBUTES_MAX + " attributes."));
        }
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            LabelAttribute attribute = attributes.get(i);
            String subject = label + ", " + (attribute.name().isEmpty() ? "attribute " + (i + 1) : attribute.name());
            if (attribute.name().isEmpty() || attribute.name().length() > NAME_MAX) {
                problems.add(new Problem(subject, "Give a name of 1 to " + NAME_MAX + " characters."));
            } else if (!names.add(Schema.key(attribute.name()))) {
                problems.add(new Problem(subject, "This label has the attribute twice."));
            }
            if (!ids.add(attribute.id())) {
                problems.add(new Problem(subject, "Another attribute has the same id. Reload the labels."));
            }
            problems.addAll(valueProblems(subject, attribute));
        }
        return problems;
    }

    private static List<Problem> valueProblems(String subject, LabelAttribute attribute) {
        String byDefault = attribute.defaultValue();
        return switch (attribute.type()) {
            case SELECT, RADIO -> choices(subject, attribute);
            case NUMBER ->
                NumberRule.problem(attribute).map(m -> new Problem(subject, m)).stream()
                        .toList();
            case CHECKBOX ->
                byDefault.isEmpty() || byDefault.equals("true") || byDefault.equals("false")
                        ? List.of()
                        : List.of(new Problem(subject, "Its default has to be true or false, or none."));
            case TEXT ->
                byDefault.length() <= TEXT_MAX
                        ? List.of()
                        : List.of(new Problem(subject, "Its default has more than " + TEXT_MAX + " characters."));
        };
    }

    private static List<Problem> choices(String subject, LabelAttribute attribute) {
        List<Problem> problems = new ArrayList<>();
        List<String> values = attribute.values();
        if (values.isEmpty() || values.size() > VALUES_MAX) {
            problems.add(new Problem(subject, "Give 1 to " + VALUES_MAX + " values to choose from."));
        }
        if (values.stream().anyMatch(value -> value.isEmpty() || value.length() > VALUE_MAX)) {
            problems.add(new Problem(subject, "Every value has to have 1 to " + VALUE_MAX + " characters."));
        }
        if (values.stream().distinct().count() < values.size()) {
            problems.add(new Problem(subject, "A value is there twice."));
        }
        if (!attribute.defaultValue().isEmpty() && !values.contains(attribute.defaultValue())) {
            problems.add(new Problem(
                    subject,
                    "Its default “%s” is not among the values. Choose one of them or none."
                            .formatted(attribute.defaultValue())));
        }
        return problems;
    }
}
