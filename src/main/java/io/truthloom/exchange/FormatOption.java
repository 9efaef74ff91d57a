package io.truthloom.exchange;

import java.util.List;

/** Something about a format that differs between programs. @param choices the first is the default */
public record FormatOption(String id, String title, List<Choice> choices) {
    public FormatOption {
        choices = List.copyOf(choices);
    }

    public record Choice(String id, String title) {}
}
