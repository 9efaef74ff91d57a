package io.truthloom.common;

/** An exception that was thrown for a person: its explanation is shown as it is, where other exceptions only get an id. */
public interface Explained {
    /** One or more sentences: what is wrong, with what, and what to do. */
    String explanation();
}
