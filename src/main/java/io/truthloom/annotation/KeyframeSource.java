package io.truthloom.annotation;

/** Who put the keyframe there. ACCEPTED: a model's, looked at and accepted by a person. */
public enum KeyframeSource {
    HUMAN,
    MODEL,
    ACCEPTED,
    IMPORT
}
