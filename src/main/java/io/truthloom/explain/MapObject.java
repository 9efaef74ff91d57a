package io.truthloom.explain;

import io.truthloom.common.Box;
import io.truthloom.project.LabelId;
import java.util.UUID;

/** @param box in full-resolution pixels, with an area */
record MapObject(UUID annotationId, Place place, LabelId labelId, Box box) {}
