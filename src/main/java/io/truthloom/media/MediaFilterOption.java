package io.truthloom.media;

/**
 * One choice of what the gallery shows.
 *
 * @param key how addresses name it: letters, digits and hyphens
 */
public record MediaFilterOption(String key, String caption, MediaCondition condition) {}
