package io.truthloom.media;

public enum MediaKind {
    IMAGE,
    VIDEO
}
