package io.truthloom.predict;

import io.truthloom.common.Explained;

/** The command can't go on; the sentence says why. */
class PredictException extends RuntimeException implements Explained {
    PredictException(String message) {
        super(message);
    }

    @Override
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
