package io.truthloom.media;

/** What a medium is recognised by, in little memory. */
public record MediaName(MediaId id, String name, MediaKind kind, int frameCount, int width, int height) {}
