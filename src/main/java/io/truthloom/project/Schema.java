package io.truthloom.project;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for a label schema. */
final class Schema {
    private static final int NAME_MAX = 80;
    private static final int LABELS_MAX = 500;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern HOTKEY = Pattern.compile("[1-9a-z]");

    private Schema() {}

    /**
     * The labels with names stripped, colours and hotkeys in lower case, an empty hotkey as none, and without what their
     * kind or their attributes' types do not have.
     *
     * @throws InvalidInputException with everything that is wrong
     */
    static List<LabelData> checked(List<LabelData> labels) {
        List<LabelData> tidy = labels.stream().map(Schema::tidy).toList();
        List<Problem> problems = new ArrayList<>();
        if (tidy.size() > LABELS_MAX) {
            problems.add(new Problem("Labels", "A schema holds at most " + LABELS_MAX + " labels."));
        }
        Set<String> names = new HashSet<>();
        Set<String> hotkeys = new HashSet<>();
        for (int i = 0; i < tidy.size(); i++) {
            problems.addAll(problems(tidy.get(i), i + 1, names, hotkeys));
        }
        problems.addAll(HierarchyRules.problems(tidy));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return tidy;
    }

    private static List<Problem> problems(LabelData label, int number, Set<String> names, Set<String> hotkeys) {
        List<Problem> problems = new ArrayList<>();
        String subject = label.name().isEmpty() ? "Label " + number : label.name();
        if (label.name().isEmpty() || label.name().length() > NAME_MAX) {
            problems.add(new Problem(subject, "Give a name of 1 to " + NAME_MAX + " characters."));
        } else if (!names.add(key(label.name()))) {
            problems.add(new Problem(subject, "This name is there twice."));
        }
        if (!COLOR.matcher(label.color()).matches()) {
            problems.add(new Problem(subject, "The colour has to be of the form #rrggbb."));
        }
        String hotkey = label.hotkey();
        if (hotkey != null && !HOTKEY.matcher(hotkey).matches()) {
            problems.add(new Problem(subject, "The hotkey has to be one of 1 to 9 or a to z."));
        } else if (hotkey != null && !hotkeys.add(hotkey)) {
            problems.add(new Problem(subject, "Another label has the hotkey " + hotkey + "."));
        }
        problems.addAll(AttributeRules.problems(subject, label.attributes()));
        problems.addAll(SkeletonRules.problems(subject, label));
        return problems;
    }

    private static LabelData tidy(LabelData label) {
        return new LabelData(
                label.id(),
                label.name().strip(),
                label.color().strip().toLowerCase(Locale.ROOT),
                hotkey(label),
                label.parent() == null || label.parent().isBlank()
                        ? null
                        : label.parent().strip(),
                label.kind(),
                label.attributes().stream().map(AttributeRules::tidy).toList(),
                label.kind() == LabelKind.SKELETON ? SkeletonRules.tidy(label.skeleton()) : null);
    }

    /** By what two names are the same. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String hotkey(LabelData label) {
        String hotkey = label.hotkey();
        return hotkey == null || hotkey.isBlank() ? null : hotkey.strip().toLowerCase(Locale.ROOT);
    }
}
