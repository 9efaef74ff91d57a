package io.truthloom.security;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for names and passwords. */
final class Credentials {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
    private static final int PASSWORD_MIN = 10;
    private static final int PASSWORD_MAX = 128;
    private static final int DISPLAY_NAME_MAX = 100;

    private Credentials() {}

    /** @throws InvalidInputException with everything that is wrong */
    static void check(String username, String displayName, String password) {
        List<Problem> problems = nameProblems(username, displayName);
        problems.addAll(passwordProblems(username, password));
        throwIfAny(problems);
    }

    static void checkNames(String username, String displayName) {
        throwIfAny(nameProblems(username, displayName));
    }

    private static List<Problem> nameProblems(String username, String displayName) {
        List<Problem> problems = new ArrayList<>();
        if (!USERNAME.matcher(username).matches()) {
            problems.add(new Problem(
                    "User name",
                    "Use 2 to 64 letters, digits, dots, hyphens, underscores or @, beginning with a letter or digit."));
        }
        problems.addAll(displayNameProblems(displayName));
        return problems;
    }

    static void checkDisplayName(String displayName) {
        throwIfAny(displayNameProblems(displayName));
    }

    static void checkPassword(String username, String password) {
        throwIfAny(passwordProblems(username, password));
    }

    private static List<Problem> displayNameProblems(String displayName) {
        return displayName.isBlank() || displayName.length() > DISPLAY_NAME_MAX
                ? List.of(new Problem("Name", "Give a name of 1 to " + DISPLAY_NAME_MAX + " characters."))
                : List.of();
    }

    private static List<Problem> passwordProblems(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < PASSWORD_MIN || length > PASSWORD_MAX) {
            return List.of(new Problem("Password", "Use %d to %d characters.".formatted(PASSWORD_MIN, PASSWORD_MAX)));
        }
        if (password.equalsIgnoreCase(username) || password.chars().distinct().count() < 4) {
            return List.of(new Problem("Password", "This one is guessed at once. Use several words."));
        }
        return List.of();
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
