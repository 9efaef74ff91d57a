package io.truthloom.common;

/** The application can't start; the message says why and what to do, and is printed without a stack. */
public class StartException extends RuntimeException {
    public StartException(String message) {
        super(message);
    }
}
