package io.truthloom.annotation;

/** Somebody changed the same object since the change set's base; carries the current state to rebase on. */
public class AnnotationConflictException extends RuntimeException {
    private final transient MediaAnnotations current;

    public AnnotationConflictException(MediaAnnotations current) {
        super("These objects were changed by somebody else in the meantime.");
        this.current = current;
    }

    public MediaAnnotations current() {
        return current;
    }
}
