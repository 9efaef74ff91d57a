package io.truthloom.project;

import java.util.List;
import java.util.Optional;

/** Least, most and step of an attribute that is a number. */
final class NumberRule {
    private NumberRule() {}

    static Optional<String> problem(LabelAttribute attribute) {
        List<Double> numbers =
                attribute.values().stream().map(NumberRule::number).toList();
        if (numbers.size() != 3 || numbers.stream().anyMatch(n -> !Double.isFinite(n))) {
            return Optional.of("Give three numbers: the least, the most and the step between.");
        }
        double least = numbers.get(0);
        double most = numbers.get(1);
        if (least > most) {
            return Optional.of("Its least number is above its most. Swap them.");
        }
        if (numbers.get(2) <= 0) {
            return Optional.of("Its step has to be above 0.");
        }
        double byDefault = number(attribute.defaultValue());
        boolean fits = attribute.defaultValue().isEmpty() || (byDefault >= least && byDefault <= most);
        return fits
                ? Optional.empty()
                : Optional.of("Its default has to be a number from its least to its most, or none.");
    }

    /** Not a number where the text is none. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
