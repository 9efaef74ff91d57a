package io.truthloom.train.ui;

import io.truthloom.learn.Classification;
import io.truthloom.learn.TrainingSettings;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The settings of runs as columns of a table: whatever components they have. */
final class SettingColumns {
    private SettingColumns() {}

    static List<String> names() {
        return Arrays.stream(TrainingSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** "learningRate" as "Learning rate". */
    static String caption(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z0-9])", "$1 $2").toLowerCase(Locale.ENGLISH);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Empty text where the setting was left to the product. */
    private static Object value(TrainingSettings settings, String name) {
        return Arrays.stream(TrainingSettings.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(component -> read(settings, component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No setting " + name));
    }

    private static Object read(TrainingSettings settings, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(settings);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("TrainingSettings." + component.getName() + " can't be read", e);
        }
    }

    static String text(TrainingSettings settings, String name) {
        Object value = value(settings, name);
        String text = switch (value) {
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Classification kind -> kind.architecture().title();
            default -> value.toString();
        };
        return text.isEmpty() ? "–" : text;
    }

    /** Those that a person can write as one value. */
    static List<String> ofOneValue() {
        return names().stream().filter(name -> !name.equals("classification")).toList();
    }

    /** As a key to sort by: numbers by their size. */
    static double number(TrainingSettings settings, String name) {
        return value(settings, name) instanceof Number number ? number.doubleValue() : Double.NEGATIVE_INFINITY;
    }

    /** Those in which the runs differ. */
    static List<String> differing(List<TrainingSettings> all) {
        List<String> differing = new ArrayList<>();
        for (String name : names()) {
            Stream<String> texts = all.stream().map(settings -> text(settings, name));
            if (texts.distinct().count() > 1) {
                differing.add(name);
            }
        }
        return differing;
    }
}
