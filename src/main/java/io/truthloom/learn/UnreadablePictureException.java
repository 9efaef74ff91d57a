package io.truthloom.learn;

import io.truthloom.common.Explained;
import org.jspecify.annotations.Nullable;

/** A picture whose pixels can't be had; the message names it and says why. Training leaves it out and goes on. */
public class UnreadablePictureException extends RuntimeException implements Explained {
    public UnreadablePictureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
