package io.truthloom.annotation;

/**
 * LABELLED: all that the schema names is labelled on that frame. REVIEWED: a second look agreed. DELETED: the frame is left
 * out of datasets, exports, proposals and counts; its labels are kept.
 */
public enum FrameState {
    LABELLED,
    REVIEWED,
    DELETED
}
