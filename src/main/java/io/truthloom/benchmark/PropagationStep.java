package io.truthloom.benchmark;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.Tracks;
import io.truthloom.assist.AssistService;
import io.truthloom.media.Media;
import io.truthloom.model.ModelId;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Each object of the test range is drawn once, on its first true box there, and propagated to its last. */
final class PropagationStep {
    private static final double KEYFRAME_IOU = 0.9;

    private final AnnotationService annotations;
    private final AssistService assist;
    private final Jobs jobs;
    private final Truth truth;
    private final Options.Range range;
    private final Table table;

    PropagationStep(ApplicationContext context, Jobs jobs, Truth truth, Options.Range range, Table table) {
        this.annotations = context.getBean(AnnotationService.class);
        this.assist = context.getBean(AssistService.class);
        this.jobs = jobs;
        this.truth = truth;
        this.range = range;
        this.table = table;
    }

    /** Sums over the objects; {@code sampled} counts the true boxes after the drawn one. */
    private static final class Sums {
        int objects;
        long objectFrames;
        long keyframes;
        long sampled;
        long at50;
        long at70;
        double seconds;
    }

    void measure(String how, Media video, LabelId label, @Nullable ModelId model) throws InterruptedException {
        Sums sums = new Sums();
        for (List<Truth.Row> rows : byObject().values()) {
            if (rows.size() > 1) {
                add(sums, video, label, model, rows);
            }
        }
        table.row("propagated " + how, "%d objects, %d object-frames", sums.objects, sums.objectFrames);
        table.row("- keyframes per object-frame", "%.4f", (double) sums.keyframes / sums.objectFrames);
        table.row(
                "- share of true boxes at IoU 0.5 / 0.7",
                "%.3f / %.3f of %d",
                (double) sums.at50 / sums.sampled,
                (double) sums.at70 / sums.sampled,
                sums.sampled);
        table.row("- seconds", "%.1f s, %.1f frames/s", sums.seconds, sums.objectFrames / sums.seconds);
    }

    private Map<Integer, List<Truth.Row>> byObject() {
        return truth.frames(range).stream()
                .flatMap(frame -> truth.on(frame).stream())
                .filter(Truth.Row::counts)
                .collect(Collectors.groupingBy(Truth.Row::object, TreeMap::new, Collectors.toList()));
    }

    private void add(Sums sums, Media video, LabelId label, @Nullable ModelId model, List<Truth.Row> rows)
            throws InterruptedException {
        Annotation seed = Boxes.drawn(label, rows.getFirst(), video);
        annotations.apply(
                video.id(),
                new ChangeSet(
                        UUID.randomUUID(),
                        annotations.get(video.id()).revision(),
                        Origin.HUMAN,
                        "draw",
                        List.of(seed),
                        List.of(),
                        List.of(),
                        List.of()));
        int from = rows.getFirst().frame();
        int to = rows.getLast().frame();
        sums.seconds += jobs.await(assist.propagate(video.id(), seed.id(), from, to, KEYFRAME_IOU, model));
        Annotation track = annotations.get(video.id()).annotations().stream()
                .filter(annotation -> annotation.id().equals(seed.id()))
                .findFirst()
                .orElseThrow();
        sums.objects++;
        sums.objectFrames += to - from + 1;
        sums.keyframes += track.keyframes().stream()
                .map(Keyframe::frame)
                .filter(frame -> frame <= to)
                .count();
        for (Truth.Row row : rows.subList(1, rows.size())) {
            double iou = iou(track, row, video);
            sums.sampled++;
            sums.at50 += iou >= 0.5 ? 1 : 0;
            sums.at70 += iou >= 0.7 ? 1 : 0;
        }
    }

    private static double iou(Annotation track, Truth.Row row, Media video) {
        return Tracks.at(track, row.frame())
                .filter(state -> !state.outside())
                .flatMap(state -> state.shape().bounds())
                .map(bounds -> bounds.iou(row.box().clip(video.width(), video.height())))
                .orElse(0.0);
    }
}
