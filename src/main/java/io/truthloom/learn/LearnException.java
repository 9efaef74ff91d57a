package io.truthloom.learn;

import org.jspecify.annotations.Nullable;

/** A model or run that can't be used, with a reason fit to be shown. */
public class LearnException extends RuntimeException {
    public LearnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
