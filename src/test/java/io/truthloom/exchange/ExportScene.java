package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.FrameState;
import io.truthloom.dataset.LabelledMedia;
import io.truthloom.dataset.Split;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.vision.FrameSelection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an export is made of, without a database: labels and media with their objects, written by one format. */
public final class ExportScene {
    private record Labelled(
            Media media, List<Annotation> annotations, NavigableMap<Integer, LabelledMedia.Facts> frames) {}

    private final List<Label> labels;
    private final List<Labelled> media = new ArrayList<>();
    private final ExportNotes notes = new ExportNotes();
    private boolean keyframesOnly;

    public ExportScene(List<Label> labels) {
        this.labels = List.copyOf(labels);
    }

    /** A labelled picture of the training side. */
    public ExportScene picture(String name, int width, int height, Annotation... annotations) {
        return add(name, MediaKind.IMAGE, width, height, 1, List.of(annotations), 0);
    }

    /** A video whose given frames are labelled; all where none is given. */
    public ExportScene video(
            String name, int width, int height, int frameCount, List<Annotation> annotations, int... labelledFrames) {
        int[] frames = labelledFrames.length > 0
                ? labelledFrames
                : IntStream.range(0, frameCount).toArray();
        return add(name, MediaKind.VIDEO, width, height, frameCount, annotations, frames);
    }

    public ExportScene keyframesOnly() {
        keyframesOnly = true;
        return this;
    }

    /** What the last export could not take as it is. */
    public List<String> notes() {
        return notes.sentences();
    }

    private ExportScene add(
            String name,
            MediaKind kind,
            int width,
            int height,
            int frameCount,
            List<Annotation> annotations,
            int... labelledFrames) {
        var one = new Media(
                new MediaId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                new ProjectId(new UUID(0, 1)),
                name,
                kind,
                width,
                height,
                frameCount,
                40_000,
                false,
                "x",
                1,
                "00".repeat(32),
                Instant.EPOCH,
                FrameSelection.ALL,
                1,
                0);
        NavigableMap<Integer, LabelledMedia.Facts> frames = new TreeMap<>();
        for (int frame : labelledFrames) {
            frames.put(frame, new LabelledMedia.Facts(Split.TRAIN, FrameState.LABELLED));
        }
        List<Annotation> ordered = annotations.stream()
                .sorted(Comparator.comparingInt(a -> a.keyframes().getFirst().frame()))
                .toList();
        media.add(new Labelled(one, ordered, frames));
        return this;
    }

    /** The zip's bytes; pictures, where wanted, are one byte long: their frame's number. */
    public byte[] write(WritableFormat format, @Nullable Map<String, String> options, boolean pictures)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        Path temporary = Files.createTempDirectory("export");
        var project = new Project(new ProjectId(new UUID(0, 1)), "Scene", Instant.EPOCH, labels, 0);
        ImageSource images = new ImageSource() {
            @Override
            public boolean wanted() {
                return pictures;
            }

            @Override
            public void write(ExportedMedia one, int frame, OutputStream target) throws IOException {
                target.write(frame);
            }
        };
        try (var zip = new ZipTarget(bytes);
                FormatWriter writer = format.writer(new WriteContext(
                        zip, project, new Options(format.info(), options), notes, temporary, images))) {
            for (ExportedMedia one : exported()) {
                writer.add(one);
            }
            writer.finish();
            if (pictures) {
                for (ExportedMedia one : exported()) {
                    for (ExportedFrame frame : one.frames()) {
                        Optional<String> path = writer.imagePath(one, frame);
                        if (path.isPresent()) {
                            zip.stored(path.get(), target -> images.write(one, frame.index(), target));
                        }
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private List<ExportedMedia> exported() {
        var names = new FileNames();
        var exportedLabels = new ExportedLabels(labels);
        return media.stream()
                .map(one -> new ExportedMedia(
                        one.media(),
                        names.stem(one.media()),
                        ".jpg",
                        one.annotations(),
                        one.frames(),
                        exportedLabels,
                        ExportFilter.EVERYTHING,
                        keyframesOnly))
                .toList();
    }
}
