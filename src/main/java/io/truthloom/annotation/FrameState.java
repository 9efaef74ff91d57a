package io.truthloom.annotation;

/** LABELLED: all that the schema names is labelled on that frame. REVIEWED: a second look agreed. */
public enum FrameState {
    LABELLED,
    REVIEWED
}
