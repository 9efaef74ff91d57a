package io.truthloom.exchange;

/** In pixels, both positive. */
public record PictureSize(int width, int height) {}
