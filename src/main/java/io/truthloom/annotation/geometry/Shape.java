package io.truthloom.annotation.geometry;

/** A figure in full-resolution image pixels (design, section 4). Immutable. */
public sealed interface Shape permits BoxShape {}
