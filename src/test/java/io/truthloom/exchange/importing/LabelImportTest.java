package io.truthloom.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.TruthloomHome;
import io.truthloom.exchange.ExportPictures;
import io.truthloom.exchange.ExportRequest;
import io.truthloom.exchange.ExportService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class LabelImportTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    LabelImportService imports;

    @Autowired
    ExportService exports;

    @Autowired
    MediaService media;

    @Autowired
    MediaIntake intake;

    @Autowired
    AnnotationService annotations;

    @Autowired
    ProjectService projects;

    @Autowired
    JobService jobs;

    @Autowired
    JsonMapper json;

    @Autowired
    TruthloomHome home;

    @TempDir
    Path folder;

    private People people;
    private UserId owner;
    private ProjectId project;

    @BeforeEach
    void newProject() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
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

    private byte[] export(ProjectId of, String format) throws IOException {
        JobId id = people.as(owner, () -> exports.start(new ExportRequest(of, format, ExportPictures.JPEG)));
        finished(id);
        return Files.readAllBytes(people.as(owner, () -> exports.file(id)));
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

    private List<Annotation> objects(Media one) {
        return people.as(owner, () -> annotations.get(one.id())).annotations();
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
        return people.as(owner, () -> {
            try {
                return intake.add(project, UUID.randomUUID().toString(), new MediaIntake.PictureFile(name, file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
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
        return people.as(owner, () -> media.receive(project, name, new ByteArrayInputStream(content)))
                .value();
    }

    private ImportSource source(UUID upload) {
        return new ImportSource(project, List.of(upload), null, null);
    }

    private ImportPlan plan(UUID upload, ImportMode mode) {
        return new ImportPlan(source(upload), mode, null, null, true, true, true);
    }

    private ImportReport check(UUID upload) {
        Job job = finished(people.as(owner, () -> imports.check(source(upload))));
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        return json.treeToValue(job.result(), ImportReport.class);
    }

    private ImportResult apply(ImportPlan plan) {
        Job job = finished(people.as(owner, () -> imports.apply(plan)));
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        return json.treeToValue(job.result(), ImportResult.class);
    }

    private Job finished(JobId id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> people.as(owner, () -> jobs.get(id)),
                        job -> job.state().isFinished());
    }
}
