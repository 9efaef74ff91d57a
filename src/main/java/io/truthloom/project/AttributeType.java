package io.truthloom.project;

/** How a value is chosen. Values are text whatever the type: of a CHECKBOX {@code true} and {@code false}. */
public enum AttributeType {
    SELECT,
    RADIO,
    CHECKBOX,
    NUMBER,
    TEXT
}
