package io.truthloom.learn.networks;

import java.util.function.BiFunction;

/**
 * A piece of a network with one input and one output: where it can be cut.
 *
 * @param name of its last vertex
 * @param add puts its layers behind the vertex that is given, and names its last one
 */
public record Stage(String name, BiFunction<Blocks, String, String> add) {}
