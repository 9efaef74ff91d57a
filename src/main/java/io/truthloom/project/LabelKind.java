package io.truthloom.project;

/** What is drawn with a label. */
public enum LabelKind {
    ANY,
    BOX,
    ELLIPSE,
    POLYGON,
    POLYLINE,
    POINTS,
    SKELETON,
    MASK,
    TAG
}
