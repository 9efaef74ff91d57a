package io.truthloom.evaluate;

/**
 * Why a detector loses precision, after Bolya et al., "TIDE: A General Toolbox for Identifying Object Detection Errors",
 * arXiv 2008.08115, with their thresholds: IoU 0.5 is right, IoU up to 0.1 is background.
 */
public enum ErrorKind {
    /** Would be right as another class: at least 0.5 with an object of one. */
    WRONG_CLASS,
    /** The right class, but between 0.1 and 0.5. */
    POOR_BOX,
    /** Between 0.1 and 0.5 with an object of another class. */
    BOTH,
    /** Would be right, but a surer prediction has the object. */
    DUPLICATE,
    /** Nothing is there. */
    BACKGROUND,
    /** An object that no prediction finds, not even with the wrong class or a poor box. */
    MISSED
}
