package io.truthloom.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaKind;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LabelImportTest extends ImportBench {
    @Autowired
    TruthloomHome home;

    private ProjectId project;

    @BeforeEach
    void newProject() {
        project =
                people.as(owner, () -> projects.create("Import", List.of(new LabelData(null, "Car", "#ff0000", null))));
    }

    @Test
    void labels_of_known_pictures_are_matched_mapped_marked_and_taken_back() throws IOException {
        Media street = picture("street.png");
        UUID upload = upload("labels.zip", yolo("street.txt", "0 0.5 0.5 0.25 0.5\n1 0.25 0.25 0.1 0.1\n"));

        ImportReport report = check(upload);

        assertThat(report.format()).isEqualTo("yolo");
        assertThat(report.items().matched()).isEqualTo(1);
        assertThat(report.items().unmatched()).isZero();
        assertThat(report.labels()).extracting(ImportReport.FileLabel::name).containsExactly("car", "person");
        assertThat(report.labels().get(0).proposed().kind()).isEqualTo(LabelChoice.Kind.EXISTING);
        assertThat(report.labels().get(1).proposed().kind()).isEqualTo(LabelChoice.Kind.NEW);
        assertThat(objects(street)).isEmpty();

        ImportResult result = apply(plan(upload, ImportMode.MERGE));

        assertThat(result.objects()).isEqualTo(2);
        assertThat(objects(street)).hasSize(2);
        assertThat(labelled(street)).isTrue();
        assertThat(labels()).extracting(Label::name).containsExactly("Car", "person");

        LabelImport made = people.as(owner, () -> imports.list(project)).getFirst();
        finished(people.as(owner, () -> imports.undo(project, made.id())));
        assertThat(objects(street)).isEmpty();
        assertThat(labelled(street)).isFalse();
        assertThat(people.as(owner, () -> imports.list(project)).getFirst().state())
                .isEqualTo(LabelImport.State.UNDONE);
    }

    @Test
    void what_a_person_changed_since_stays_when_an_import_is_taken_back() throws IOException {
        Media street = picture("street.png");
        apply(plan(upload("labels.zip", yolo("street.txt", "0 0.5 0.5 0.25 0.5\n0 0.2 0.2 0.1 0.1\n")), null));
        Annotation first = objects(street).getFirst();
        move(street, first);

        LabelImport made = people.as(owner, () -> imports.list(project)).getFirst();
        Job job = finished(people.as(owner, () -> imports.undo(project, made.id())));

        assertThat(objects(street)).extracting(Annotation::id).containsExactly(first.id());
        assertThat(job.result().path("kept").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_again_adds_nothing_and_replacing_leaves_the_new_ones_alone() throws IOException {
        Media street = picture("street.png");
        apply(plan(upload("labels.zip", yolo("street.txt", "0 0.5 0.5 0.25 0.5\n")), ImportMode.MERGE));

        ImportReport again = check(upload("labels.zip", yolo("street.txt", "0 0.5 0.5 0.25 0.5\n")));
        assertThat(again.alreadyThere()).isEqualTo(1);
        assertThat(again.labelled()).isEqualTo(1);

        apply(plan(upload("labels.zip", yolo("street.txt", "0 0.5 0.5 0.25 0.5\n")), ImportMode.MERGE));
        assertThat(objects(street)).hasSize(1);
        apply(plan(upload("labels.zip", yolo("street.txt", "1 0.5 0.5 0.5 0.5\n")), ImportMode.SKIP));
        assertThat(objects(street)).hasSize(1);
        apply(plan(
                upload("labels.zip", yolo("street.txt", "1 0.5 0.5 0.5 0.5\n0 0.1 0.1 0.1 0.1\n")),
                ImportMode.REPLACE));
        assertThat(objects(street)).hasSize(2);

        LabelImport replaced = people.as(owner, () -> imports.list(project)).getFirst();
        finished(people.as(owner, () -> imports.undo(project, replaced.id())));
        assertThat(objects(street)).hasSize(1);
    }

    @Test
    void one_bad_line_and_an_unknown_picture_do_not_stop_the_others() throws IOException {
        Media street = picture("street.png");
        byte[] zip = zip(Map.of(
                "data.yaml", "names:\n  0: car\ntrain: images/train\n".getBytes(StandardCharsets.UTF_8),
                "labels/train/street.txt",
                        "0 0.5 0.5 0.25 0.5\n0 nan 0.5 0.1 0.1\n0 0.5 0.5 0 0.1\n".getBytes(StandardCharsets.UTF_8),
                "labels/train/unknown.txt", "0 0.5 0.5 0.1 0.1\n".getBytes(StandardCharsets.UTF_8)));
        UUID upload = upload("labels.zip", zip);

        ImportReport report = check(upload);
        assertThat(report.items().unmatchedNames()).hasSize(1);
        assertThat(report.problems()).isNotEmpty();

        ImportResult result = apply(plan(upload, ImportMode.MERGE));
        assertThat(result.objects()).isEqualTo(1);
        assertThat(result.unmatched()).isEqualTo(1);
        assertThat(objects(street)).hasSize(1);
    }

    /** Pictures are written in parts of 256; the frames of one video are in several of them. */
    @Test
    void a_video_whose_frames_are_named_as_pictures_takes_all_of_its_labels() throws IOException {
        int frames = 300;
        Media clip = clip(frames);
        Map<String, byte[]> files = new HashMap<>();
        files.put("data.yaml", "names:\n  0: car\ntrain: images/train\n".getBytes(StandardCharsets.UTF_8));
        for (int frame = 0; frame < frames; frame++) {
            files.put(
                    "labels/train/clip_%06d.txt".formatted(frame),
                    "0 0.5 0.5 0.25 0.5\n".getBytes(StandardCharsets.UTF_8));
        }
        UUID upload = upload("labels.zip", zip(files));

        ImportResult result = apply(plan(upload, ImportMode.REPLACE));

        assertThat(result.unmatched()).isZero();
        assertThat(objects(clip)).hasSize(frames);
        LabelImport made = people.as(owner, () -> imports.list(project)).getFirst();
        finished(people.as(owner, () -> imports.undo(project, made.id())));
        assertThat(objects(clip)).isEmpty();
    }

    private Media clip(int frames) throws IOException {
        List<MediaIntake.PictureFile> pictures = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            Path file = folder.resolve("%d.png".formatted(frame));
            var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, frame | project.value().hashCode() << 9);
            ImageIO.write(image, "png", file.toFile());
            pictures.add(new MediaIntake.PictureFile("%d.png".formatted(frame), file));
        }
        return people.as(owner, () -> {
            try {
                return intake.addSequence(
                        project, UUID.randomUUID(), new ImportOptions.Sequence("clip", 25), pictures, () -> false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void files_of_no_known_format_are_refused_in_a_sentence() {
        UUID upload = upload("notes.txt", "Dear all, the labels are attached.".getBytes(StandardCharsets.UTF_8));
        Job job = finished(people.as(owner, () -> imports.check(source(upload))));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains("notes.txt").contains("Choose the format yourself");
        assertThat(home.temporary()).isEmptyDirectory();
    }

    @Test
    void an_export_imported_into_an_empty_project_brings_pictures_classes_and_tracks_back() throws IOException {
        ProjectId filled = project;
        Media street = picture("street.png");
        apply(plan(upload("labels.zip", yolo("street.txt", "0 0.5 0.5 0.25 0.5\n1 0.25 0.25 0.1 0.1\n")), null));
        byte[] exported = export(filled, "cvat-images");

        project = people.as(owner, () -> projects.create("Empty", List.of()));
        UUID upload = upload("export.zip", exported);
        ImportReport report = check(upload);
        assertThat(report.format()).isEqualTo("cvat-images");
        assertThat(report.items().withPicture()).isEqualTo(1);
        ImportResult result = apply(plan(upload, ImportMode.MERGE));

        assertThat(result.addedMedia()).isEqualTo(1);
        Media again = people.as(owner, () -> media.list(project, 0, 10)).getFirst();
        assertThat(again.kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(labels()).extracting(Label::name).containsExactly("Car", "person");
        assertThat(shapes(again)).containsExactlyInAnyOrderElementsOf(shapesOf(filled, street));
    }

    private List<String> shapes(Media one) {
        return objects(one).stream()
                .map(object -> object.keyframes().getFirst().shape().toString())
                .toList();
    }

    private List<String> shapesOf(ProjectId of, Media one) {
        ProjectId now = project;
        project = of;
        List<String> shapes = shapes(one);
        project = now;
        return shapes;
    }

    private void move(Media one, Annotation object) {
        Keyframe keyframe = object.keyframes().getFirst();
        Annotation moved = object.withKeyframes(false, List.of(keyframe.withShape(new BoxShape(1, 1, 30, 30, 0))));
        people.as(
                owner,
                () -> annotations.apply(
                        one.id(),
                        new ChangeSet(
                                UUID.randomUUID(),
                                annotations.get(one.id()).revision(),
                                Origin.HUMAN,
                                "move",
                                List.of(),
                                List.of(moved),
                                List.of(),
                                List.of())));
    }

    private boolean labelled(Media one) {
        return people.as(owner, () -> annotations.get(one.id()))
                .framesIn(FrameState.LABELLED)
                .contains(0);
    }

    private List<Label> labels() {
        return people.as(owner, () -> projects.get(project)).labels();
    }

    private Media picture(String name) throws IOException {
        Path file = folder.resolve(name);
        var image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, project.value().hashCode() | 0xff000000);
        ImageIO.write(image, "png", file.toFile());
        return added(project, name, file);
    }

    private static byte[] yolo(String name, String lines) throws IOException {
        return zip(Map.of(
                "data.yaml",
                "names:\n  0: car\n  1: person\ntrain: images/train\n".getBytes(StandardCharsets.UTF_8),
                "labels/train/" + name,
                lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private UUID upload(String name, byte[] content) {
        return upload(project, name, content);
    }

    private ImportSource source(UUID upload) {
        return new ImportSource(project, List.of(upload), null, null);
    }

    private ImportPlan plan(UUID upload, ImportMode mode) {
        return new ImportPlan(source(upload), mode, null, null, true, true, true);
    }

    private ImportReport check(UUID upload) {
        Job job = succeeded(people.as(owner, () -> imports.check(source(upload))));
        return json.treeToValue(job.result(), ImportReport.class);
    }
}
