package io.truthloom.dataset;

public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
