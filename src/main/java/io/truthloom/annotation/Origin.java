package io.truthloom.annotation;

public enum Origin {
    HUMAN,
    MODEL,
    IMPORT
}
