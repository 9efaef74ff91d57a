package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chosen options of one format; every one of the format's has a value. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();

    /** @throws InvalidInputException an option or a choice that the format does not have */
    public Options(FormatInfo format, @Nullable Map<String, String> chosen) {
        for (FormatOption option : format.options()) {
            values.put(option.id(), option.choices().getFirst().id());
        }
        if (chosen != null) {
            chosen.forEach((option, choice) -> choose(format, option, choice));
        }
    }

    private void choose(FormatInfo format, String option, String choice) {
        boolean known = format.options().stream()
                .filter(o -> o.id().equals(option))
                .flatMap(o -> o.choices().stream())
                .anyMatch(c -> c.id().equals(choice));
        if (!known) {
            throw new InvalidInputException(
                    format.title(), "It has no option \"%s\" with the choice \"%s\".".formatted(option, choice));
        }
        values.put(option, choice);
    }

    /** @throws IllegalArgumentException not an option of the format */
    public String get(String option) {
        String value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException("No option " + option);
        }
        return value;
    }

    public boolean is(String option, String choice) {
        return get(option).equals(choice);
    }
}
