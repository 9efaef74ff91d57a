package io.truthloom.learn;

/** A finished model: what is said of it, and DL4J's zip of its network. */
record ModelFile<D extends NetworkDescription>(D description, byte[] network) {}
