package io.truthloom.annotation;

import java.util.List;

/** Everything labelled on one media at {@code revision}; 0 where nothing ever was. */
public record MediaAnnotations(long revision, List<Annotation> annotations, List<FrameMark> frames) {}
