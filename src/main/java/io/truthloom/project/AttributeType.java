package io.truthloom.project;

/** How a value is chosen. Values are text whatever the type: of a CHECKBOX {@code true} and {@code false}. */
public enum AttributeType {
    SELECT,
    RADIO,
    CHECKBOX,
    NUMBER,
    TEXT;

    /** Whether {@link LabelAttribute#values} mean something: choices, or the bounds of a number. */
    public boolean hasValues() {
        return switch (this) {
            case SELECT, RADIO, NUMBER -> true;
            case CHECKBOX, TEXT -> false;
        };
    }
}
