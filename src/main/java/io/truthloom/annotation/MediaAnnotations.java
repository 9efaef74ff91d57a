package io.truthloom.annotation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything labelled on one media at {@code revision}; 0 where nothing ever was. */
public record MediaAnnotations(long revision, List<Annotation> annotations, List<FrameMark> frames) {
    /** 0-based frames that are marked so. */
    public Set<Integer> framesIn(FrameState state) {
        return frames.stream()
                .filter(mark -> mark.state() == state)
                .map(FrameMark::frame)
                .collect(Collectors.toSet());
    }
}
