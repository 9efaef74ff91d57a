package io.truthloom.common;

import java.util.List;
import java.util.stream.Collectors;

/** Input of a person that can't be used; every problem found, each fit to be shown as it is. */
public class InvalidInputException extends RuntimeException implements Explained {
    private final transient List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInputException(String subject, String message) {
        this(List.of(new Problem(subject, message)));
    }

    @Override
    public String explanation() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    public List<Problem> problems() {
        return problems;
    }
}
