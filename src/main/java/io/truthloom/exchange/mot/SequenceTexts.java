package io.truthloom.exchange.mot;

import io.truthloom.exchange.ExportedMedia;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import java.util.stream.Collectors;

/** The small files beside a sequence. */
final class SequenceTexts {
    private static final long SECOND_MICROS = 1_000_000;

    private SequenceTexts() {}

    /** One name a line. */
    static String labels(Project project) {
        return project.labels().stream()
                .map(Label::name)
                .map(name -> name.replaceAll("\\R", " ") + "\n")
                .collect(Collectors.joining());
    }

    static String info(ExportedMedia exported) {
        Media media = exported.media();
        long rate =
                media.frameDurationMicros() > 0 ? Math.round((double) SECOND_MICROS / media.frameDurationMicros()) : 25;
        return "[Sequence]\nname=%s\nimDir=img1\nframeRate=%d\nseqLength=%d\nimWidth=%d\nimHeight=%d\nimExt=%s\n"
                .formatted(
                        exported.stem(),
                        Math.max(1, rate),
                        media.frameCount(),
                        media.width(),
                        media.height(),
                        exported.name(0).extension());
    }
}
