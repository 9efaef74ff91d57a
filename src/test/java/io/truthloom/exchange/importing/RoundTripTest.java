package io.truthloom.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaKind;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported with its pictures and imported into an empty project is the same on every picture and frame. */
class RoundTripTest extends ImportBench {
    private static final int FRAMES = 8;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final Pattern NUMBER = Pattern.compile("(\\d{6})(\\.\\w+)?$");

    private ProjectId filled;
    private ProjectId empty;
    private Media clip;

    @BeforeEach
    void label() throws IOException {
        filled = people.as(
                owner,
                () -> projects.create(
                        "Filled",
                        List.of(
                                new LabelData(null, "car", "#ff0000", null),
                                new LabelData(null, "Fußgänger 人", "#00ff00", null))));
        empty = people.as(owner, () -> projects.create("Empty", List.of()));
        Media street = added(filled, "street.png", picture("street.png", 100));
        Media bare = added(filled, "bare.png", picture("bare.png", 101));
        clip = people.as(owner, this::clip);
        apply(street, List.of(box("car", 0, 10.5, 20.2), box("Fußgänger 人", 0, 60, 30.8)), 1);
        apply(bare, List.of(), 1);
        apply(clip, List.of(track(), box("Fußgänger 人", 2, 80, 60)), FRAMES);
    }

    /** Label Studio's and OpenLABEL's files know a video as a whole, not its frames as pictures: the tracks below. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "coco",
                "datumaro",
                "csv",
                "yolo",
                "yolo-darknet",
                "voc",
                "kitti",
                "open-images",
                "cvat-images",
                "labelme",
                "via",
                "supervisely",
                "matlab"
            })
    void boxes_on_pictures_and_frames_come_back(String format) throws IOException {
        ImportResult result = travel(format);
        assertThat(result.addedMedia()).as(result.toString()).isPositive();
        assertThat(boxes(empty)).isEqualTo(boxes(filled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "datumaro", "csv", "label-studio", "openlabel", "cvat-video", "mot"})
    void a_track_comes_back_as_one_object_wherever_it_is(String format) throws IOException {
        ImportResult result = travel(format);
        assertThat(result.problems()).as(result.toString()).isNotNull();
        Media video = people.as(owner, () -> media.list(empty, 0, 20)).stream()
                .filter(one -> one.kind() == MediaKind.VIDEO)
                .findFirst()
                .orElseGet(() -> clipAgain(format));
        List<Annotation> cars = objects(video).stream()
                .filter(one -> one.track() && name(empty, one.labelId()).equals("car"))
                .toList();
        assertThat(cars).hasSize(1);
        Annotation car = cars.getFirst();
        for (int frame = 0; frame < FRAMES; frame++) {
            assertThat(place(car, frame)).as("frame %d", frame).isEqualTo(place(track(), frame));
        }
        assertThat(car.keyframes()).hasSizeLessThanOrEqualTo(format.equals("mot") ? 7 : 5);
    }

    /** CVAT's video files bring no pictures: the video is there first. */
    private Media clipAgain(String format) {
        try {
            ProjectId before = filled;
            filled = empty;
            Media video = people.as(owner, this::clip);
            filled = before;
            travel(format);
            return video;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place(Annotation object, int frame) {
        return Tracks.at(object, frame)
                .filter(state -> !state.outside())
                .map(state -> text("car", (BoxShape) state.shape()))
                .orElse("nowhere");
    }

    private ImportResult travel(String format) throws IOException {
        UUID upload = upload(empty, "export.zip", export(filled, format));
        var source = new ImportSource(empty, List.of(upload), format, null);
        return apply(new ImportPlan(source, ImportMode.MERGE, null, null, true, true, true));
    }

    /** By picture or frame, whatever the format made of the names. */
    private Map<String, List<String>> boxes(ProjectId project) {
        Map<String, List<String>> boxes = new TreeMap<>();
        for (Media one : people.as(owner, () -> media.list(project, 0, 100))) {
            List<Annotation> objects = objects(one);
            for (int frame = 0; frame < one.frameCount(); frame++) {
                for (Annotation object : objects) {
                    int at = frame;
                    Tracks.at(object, frame)
                            .filter(state -> !state.outside())
                            .ifPresent(state -> boxes.computeIfAbsent(key(one, at), key -> new ArrayList<>())
                                    .add(text(name(project, object.labelId()), (BoxShape) state.shape())));
                }
            }
        }
        boxes.values().forEach(list -> list.sort(null));
        return boxes;
    }

    private static String key(Media one, int frame) {
        Matcher number = NUMBER.matcher(one.name());
        if (one.kind() == MediaKind.VIDEO) {
            return "clip %d".formatted(frame);
        }
        return number.find() ? "clip %d".formatted(Integer.parseInt(number.group(1))) : "street";
    }

    private static String text(String label, BoxShape box) {
        return String.format(
                Locale.ROOT, "%s %.1f %.1f %.1f %.1f", label.replace(' ', '_'), box.x1(), box.y1(), box.x2(), box.y2());
    }

    private String name(ProjectId project, LabelId id) {
        return people.as(owner, () -> projects.get(project)).labels().stream()
                .filter(label -> label.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private LabelId label(String name) {
        return people.as(owner, () -> projects.get(filled)).labels().stream()
                .filter(label -> label.name().equals(name))
                .map(Label::id)
                .findFirst()
                .orElseThrow();
    }

    private Annotation box(String label, int frame, double x, double y) {
        return object(label, false, keyframe(frame, x, y, false));
    }

    /** Moves to frame 3, stands, is gone from 5 on, and is there again on 7. */
    private Annotation track() {
        return object(
                "car",
                true,
                keyframe(0, 10, 10, false),
                keyframe(3, 40, 22, false),
                keyframe(5, 40, 22, true),
                keyframe(7, 20, 30, false));
    }

    private Annotation object(String label, boolean track, Keyframe... keyframes) {
        return new Annotation(new AnnotationId(UUID.randomUUID()), label(label), track, List.of(keyframes), null, 0);
    }

    private static Keyframe keyframe(int frame, double x, double y, boolean outside) {
        return new Keyframe(frame, new BoxShape(x, y, x + 30, y + 20, 0), outside, false, KeyframeSource.HUMAN);
    }

    private void apply(Media one, List<Annotation> objects, int frames) {
        List<FrameMark> marks = IntStream.range(0, frames)
                .mapToObj(frame -> new FrameMark(frame, FrameState.LABELLED))
                .toList();
        people.as(
                owner,
                () -> annotations.apply(
                        one.id(),
                        new ChangeSet(
                                UUID.randomUUID(), 0, Origin.HUMAN, "draw", objects, List.of(), List.of(), marks)));
    }

    private Media clip() {
        try {
            List<MediaIntake.PictureFile> pictures = new ArrayList<>();
            for (int frame = 0; frame < FRAMES; frame++) {
                String name = "f%d.png".formatted(frame);
                pictures.add(new MediaIntake.PictureFile(name, picture(name, frame)));
            }
            return intake.addSequence(
                    filled, UUID.randomUUID(), new ImportOptions.Sequence("clip", 25), pictures, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path picture(String name, int content) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, 0xff000000 | (i * 31 + content * 7919));
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
