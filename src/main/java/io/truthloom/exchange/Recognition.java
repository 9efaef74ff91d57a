package io.truthloom.exchange;

/**
 * Why files seem to be of a format.
 *
 * @param certainty 1 to 100: 90 and more for a signature that no other format has, 50 for a likely layout, below 30 for
 *     what many formats look like. The most certain format is proposed
 * @param reason a sentence for people: "instances_train.json has \"images\", \"annotations\" and \"categories\"."
 */
public record Recognition(int certainty, String reason) {}
