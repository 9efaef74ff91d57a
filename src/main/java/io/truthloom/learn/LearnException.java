package io.truthloom.learn;

import io.truthloom.common.Explained;
import org.jspecify.annotations.Nullable;

/** A model or run that can't be used, with a reason fit to be shown. */
public class LearnException extends RuntimeException implements Explained {
    private final String explanation;

    public LearnException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.explanation = message;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
