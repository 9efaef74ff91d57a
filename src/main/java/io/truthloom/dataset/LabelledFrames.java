package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Tracks;
import io.truthloom.dataset.LabelledFrame.LabelledObject;
import io.truthloom.dataset.LabelledFrame.UnboxedObject;
import io.truthloom.dataset.LabelledFrameRows.Marked;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The labelled frames of a project as they are now: what a version freezes and an export writes. */
@Service
public class LabelledFrames {
    /** So many pictures are read together; a video, whose labels may be many, by itself. */
    private static final int MEDIA_AT_ONCE = 500;

    /** Which frames are meant. */
    public enum Frames {
        /** Labelled or reviewed. */
        MARKED,
        /** Every frame of media that have an object, but the deleted ones. */
        ALL
    }

    private final LabelledFrameRows rows;
    private final AnnotationService annotations;
    private final MediaService media;
    private final ProjectAccess access;

    LabelledFrames(LabelledFrameRows rows, AnnotationService annotations, MediaService media, ProjectAccess access) {
        this.rows = rows;
        this.annotations = annotations;
        this.media = media;
        this.access = access;
    }

    public int count(ProjectId project) {
        access.requireView(project);
        return rows.count(project);
    }

    /** @param wanted of ALL an upper bound: deleted frames count */
    public int count(ProjectId project, Frames wanted) {
        access.requireView(project);
        return wanted == Frames.MARKED ? rows.count(project) : rows.countAll(project);
    }

    /** By media name; some hundred pictures or one video in memory at a time, each media's labels of one moment. */
    public void forEachMedia(ProjectId project, Frames wanted, Consumer<LabelledMedia> consumer) {
        access.requireView(project);
        List<Marked> marked = wanted == Frames.MARKED ? rows.ofProject(project) : rows.allOfProject(project);
        forEachMedia(
                project, marked, Splits.of(marked.stream().map(Marked::source).toList()), consumer);
    }

    /** What a freeze shares out; each with the group that the policy goes by. */
    List<Marked> marked(ProjectId project, SplitPolicy policy) {
        List<Marked> marked = rows.ofProject(project);
        if (policy.by() != SplitPolicy.By.GROUP) {
            return marked;
        }
        Map<MediaId, String> tags = rows.tags(project);
        return marked.stream()
                .map(one -> one.ofGroup(tags.getOrDefault(one.media(), "")))
                .toList();
    }

    void forEachMedia(
            ProjectId project,
            List<Marked> marked,
            Map<MediaId, NavigableMap<Integer, Split>> splits,
            Consumer<LabelledMedia> consumer) {
        int done = 0;
        while (done < marked.size()) {
            int end = endOfPart(marked, done);
            read(project, marked.subList(done, end), splits, consumer);
            done = end;
        }
    }

    private static int endOfPart(List<Marked> marked, int from) {
        int end = from + 1;
        boolean alone = marked.get(from).frames().size() > 1;
        while (!alone
                && end < marked.size()
                && end < from + MEDIA_AT_ONCE
                && marked.get(end).frames().size() == 1) {
            end++;
        }
        return end;
    }

    private void read(
            ProjectId project,
            List<Marked> part,
            Map<MediaId, NavigableMap<Integer, Split>> splits,
            Consumer<LabelledMedia> consumer) {
        Map<MediaId, Media> opened = media
                .find(project, part.stream().map(Marked::media).toList())
                .stream()
                .collect(Collectors.toMap(Media::id, Function.identity()));
        Map<MediaId, List<Annotation>> objects = annotations.ofMedia(project, opened.values());
        for (Marked marked : part) {
            Media one = opened.get(marked.media());
            if (one != null) {
                NavigableMap<Integer, Split> split = splits.getOrDefault(one.id(), new TreeMap<>());
                consumer.accept(new LabelledMedia(
                        one, objects.getOrDefault(one.id(), List.of()), facts(marked.frames(), split)));
            }
        }
    }

    private static NavigableMap<Integer, LabelledMedia.Facts> facts(
            NavigableMap<Integer, @Nullable FrameState> states, NavigableMap<Integer, Split> splits) {
        NavigableMap<Integer, LabelledMedia.Facts> facts = new TreeMap<>();
        splits.forEach((frame, split) -> facts.put(frame, new LabelledMedia.Facts(split, states.get(frame))));
        return facts;
    }

    /** Up to {@code most} media with marked frames, evenly spread over their names. */
    public List<LabelledMedia> some(ProjectId project, int most) {
        access.requireView(project);
        List<Marked> marked = rows.ofProject(project);
        List<Marked> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(most, marked.size()); i++) {
            chosen.add(marked.get((int) ((long) i * marked.size() / Math.min(most, marked.size()))));
        }
        List<LabelledMedia> found = new ArrayList<>();
        forEachMedia(
                project, chosen, Splits.of(chosen.stream().map(Marked::source).toList()), found::add);
        return found;
    }

    /** By frame; all of them in memory. */
    public static Iterable<LabelledFrame> framesOf(LabelledMedia one) {
        NavigableMap<Integer, LabelledFrame> frames = new TreeMap<>();
        one.frames()
                .forEach((frame, facts) -> frames.put(
                        frame,
                        new LabelledFrame(one.media(), frame, facts.split(), new ArrayList<>(), new ArrayList<>())));
        one.annotations().forEach(annotation -> place(annotation, frames));
        return frames.values();
    }

    private static void place(Annotation annotation, NavigableMap<Integer, LabelledFrame> frames) {
        int first = annotation.keyframes().getFirst().frame();
        frames.tailMap(first, true)
                .forEach((frame, labelled) -> Tracks.at(annotation, frame)
                        .filter(state -> !state.outside())
                        .ifPresent(state -> place(annotation, state, labelled)));
    }

    private static void place(Annotation annotation, Tracks.State state, LabelledFrame frame) {
        Media media = frame.media();
        state.shape()
                .bounds()
                .map(bounds -> bounds.clip(media.width(), media.height()))
                .filter(box -> box.area() > 0)
                .ifPresentOrElse(
                        box -> frame.objects().add(new LabelledObject(annotation, state, box)),
                        () -> frame.unboxed().add(new UnboxedObject(annotation, state)));
    }
}
