package io.truthloom.analysis;

import io.truthloom.project.LabelId;

/**
 * A class that a model knows and the dataset version too; name and colour are the version's.
 *
 * @param modelIndex as the network counts it
 */
public record EvaluatedClass(LabelId labelId, int modelIndex, String name, String color) {}
