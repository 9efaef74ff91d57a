package io.truthloom.train;

import io.truthloom.common.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What people write on runs. */
final class RunWords {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_TAG = 30;
    private static final int MOST_TAGS = 10;

    private RunWords() {}

    static String note(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidInputException("Note", "It has more than 2,000 characters; shorten it.");
        }
        return note.strip();
    }

    /** Without blanks around them, doubles and empty ones. */
    static List<String> tags(List<String> tags) {
        List<String> clean = tags.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (clean.size() > MOST_TAGS) {
            throw new InvalidInputException("Tags", "A run has at most 10 tags.");
        }
        for (String tag : clean) {
            if (tag.length() > LONGEST_TAG || tag.contains(",")) {
                throw new InvalidInputException(
                        "Tags", "\"%s\" has a comma or more than 30 characters.".formatted(tag));
            }
        }
        return clean;
    }

    static String joined(List<String> tags) {
        return String.join(",", tags);
    }

    static List<String> divided(String tags) {
        return Arrays.stream(tags.split(",")).filter(tag -> !tag.isEmpty()).toList();
    }
}
