package io.truthloom.shell;

import io.truthloom.common.Explained;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import io.truthloom.learn.LearnException;
import io.truthloom.vision.VisionException;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** The sentences behind an exception, where it was made for people. */
public final class ErrorText {
    private ErrorText() {}

    /** Empty where the exception says nothing that a person could act on. */
    public static List<String> of(Throwable error) {
        List<String> sentences = direct(error);
        return sentences.isEmpty() && error.getCause() != null ? of(error.getCause()) : sentences;
    }

    private static List<String> direct(Throwable error) {
        return switch (error) {
            case InvalidInputException e ->
                e.problems().stream().map(Problem::toString).toList();
            case VisionException e -> List.of(e.file() + ": " + e.getMessage());
            case LearnException e -> List.of(String.valueOf(e.getMessage()));
            case Explained e -> List.of(e.explanation());
            case OptimisticLockingFailureException e ->
                List.of("Somebody else saved this in the meantime. Reload the page and make your change again.");
            case AccessDeniedException e ->
                List.of("Your role does not allow this. Ask a manager of the project or the administrator.");
            default -> List.of();
        };
    }
}
