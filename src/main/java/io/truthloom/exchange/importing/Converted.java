package io.truthloom.exchange.importing;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.FrameState;
import io.truthloom.media.Media;
import java.util.List;
import java.util.NavigableMap;

/**
 * What the files say of one picture or video of the project.
 *
 * @param marks state of each frame that the files have
 */
record Converted(Media media, List<Annotation> objects, NavigableMap<Integer, FrameState> marks, int duplicates) {}
