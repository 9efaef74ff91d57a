package io.truthloom.exchange.importing;

import io.truthloom.exchange.FoundLabel.FoundAttribute;
import io.truthloom.project.AttributeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Attributes of files as the schema allows them: other tools know fewer rules. One that can't be kept becomes a text. */
final class FittingAttribute {
    private static final int NAME_MAX = 64;
    private static final int VALUE_MAX = 200;
    private static final int VALUES_MAX = 500;

    private FittingAttribute() {}

    /** Empty for one whose name is blank or too long. */
    static Optional<FoundAttribute> of(FoundAttribute found) {
        String name = found.name().strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            return Optional.empty();
        }
        String byDefault = found.defaultValue().strip();
        return Optional.of(
                switch (found.type()) {
                    case SELECT, RADIO -> choice(found, name, byDefault);
                    case NUMBER ->
                        isRange(found.values(), byDefault)
                                ? with(found, name, AttributeType.NUMBER, byDefault, found.values())
                                : text(found, name, byDefault);
                    case CHECKBOX -> with(found, name, AttributeType.CHECKBOX, truth(byDefault), List.of());
                    case TEXT -> text(found, name, byDefault);
                });
    }

    private static FoundAttribute choice(FoundAttribute found, String name, String byDefault) {
        List<String> values = found.values().stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        boolean fits = !values.isEmpty()
                && values.size() <= VALUES_MAX
                && values.stream().allMatch(value -> value.length() <= VALUE_MAX);
        return fits
                ? with(found, name, found.type(), values.contains(byDefault) ? byDefault : "", values)
                : text(found, name, byDefault);
    }

    /** Least, most and step. */
    private static boolean isRange(List<String> values, String byDefault) {
        try {
            double[] numbers = values.stream().mapToDouble(Double::parseDouble).toArray();
            boolean ordered = numbers.length == 3
                    && numbers[0] <= numbers[1]
                    && numbers[2] > 0
                    && Double.isFinite(numbers[0] + numbers[1] + numbers[2]);
            if (!ordered || byDefault.isEmpty()) {
                return ordered;
            }
            double number = Double.parseDouble(byDefault);
            return number >= numbers[0] && number <= numbers[1];
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String truth(String byDefault) {
        String lower = byDefault.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? lower : "";
    }

    private static FoundAttribute text(FoundAttribute found, String name, String byDefault) {
        return with(found, name, AttributeType.TEXT, byDefault, List.of());
    }

    private static FoundAttribute with(
            FoundAttribute found, String name, AttributeType type, String byDefault, List<String> values) {
        return new FoundAttribute(name, type, found.mutable(), byDefault, values);
    }
}
