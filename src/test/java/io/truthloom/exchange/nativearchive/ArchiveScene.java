package io.truthloom.exchange.nativearchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.exchange.ExportService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import io.truthloom.project.AttributeType;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelKind;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectRole;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.testing.TinyModel;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.VisionParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A project with something of everything, made as people would. */
final class ArchiveScene {
    static final int FRAMES = 12;

    final People people;
    final UserId owner;
    final UserId annotator;
    final ProjectId project;
    final UUID plate = UUID.randomUUID();
    /** A value that people wrote; it only looks like an id. */
    final String ticket = UUID.randomUUID().toString();

    private final ApplicationContext context;
    private final Path folder;
    private final List<Label> labels;

    ArchiveScene(ApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        annotator = people.someone(Role.ANNOTATOR);
        var text = new LabelAttribute(plate, "ticket \"№ 7\"", AttributeType.TEXT, true, false, "", List.of());
        project = people.as(
                owner,
                () -> bean(ProjectService.class)
                        .create(
                                "Straße / 通り",
                                List.of(
                                        new LabelData(null, "thing", "#00ff00", null),
                                        new LabelData(
                                                null,
                                                "car",
                                                "#ff0000",
                                                "1",
                                                "thing",
                                                LabelKind.ANY,
                                                List.of(text),
                                                null))));
        people.does(owner, () -> bean(ProjectService.class).setMember(project, annotator, ProjectRole.ANNOTATOR));
        labels = people.as(owner, () -> bean(ProjectService.class).get(project).labels());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T as(Supplier<T> work) {
        return people.as(owner, work);
    }

    Label car() {
        return labels.get(1);
    }

    /** A video, the same one again with every second frame, a picture, one with tiles, and a sequence. */
    void addMedia() {
        Path clip = folder.resolve("clip.mp4");
        VisionParts.videos().encode(clip, 25, index -> index < FRAMES ? IndexPattern.draw(index) : null);
        add(ImportOptions.NONE, clip, picture("a.png", "64x48"), picture("wide.png", "4200x40"));
        add(ImportOptions.of(2, null, null, null), clip);
        add(
                ImportOptions.of(null, null, null, new ImportOptions.Sequence("walk", 10)),
                picture("s1.png", "32x24"),
                picture("s2.png", "32x24"));
    }

    private Path picture(String name, String size) {
        return VisionParts.make(folder, "-f", "lavfi", "-i", "testsrc2=s=" + size + ":d=1", "-frames:v", "1", name);
    }

    private void add(ImportOptions options, Path... files) {
        JobId job = as(() -> {
            List<UploadId> uploads = java.util.stream.Stream.of(files)
                    .map(file -> bean(MediaService.class)
                            .receive(project, file.getFileName().toString(), new ByteArrayInputStream(bytes(file))))
                    .toList();
            return bean(MediaService.class).importUploads(project, uploads, options);
        });
        Job done = finished(job, owner);
        assertThat(done.state()).as(done.message()).isEqualTo(JobState.SUCCEEDED);
    }

    Media media(ProjectId of, String name) {
        return as(() -> bean(MediaService.class).list(of, 0, 100)).stream()
                .filter(media -> media.name().equals(name) && media.source().step() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Objects, a track, a group, values, an undone gesture, somebody else's work, and marked frames. */
    void label() {
        Media clip = media(project, "clip.mp4");
        UUID group = UUID.randomUUID();
        Annotation track = grouped(
                Changes.track(car().id(), Changes.keyframe(0, 10, 10, 20), Changes.outside(8, 30, 10, 20)), group);
        Annotation box = grouped(Changes.box(car().id(), 3, 40, 10, 20), group);
        Annotation gone = Changes.box(car().id(), 4, 20, 20, 25);
        apply(owner, clip, Changes.create(0, track, box, gone));
        apply(owner, clip, Changes.delete(1, gone.id()));
        apply(owner, clip, Changes.mark(2, mark(0, FrameState.LABELLED), mark(3, FrameState.REVIEWED)));
        apply(annotator, clip, Changes.mark(3, mark(5, FrameState.DELETED)));
        apply(annotator, clip, Changes.create(4, Changes.box(car().id(), 6, 15.125, 1e-3, 22.0000001)));
        Media picture = media(project, "a.png");
        apply(owner, picture, Changes.create(0, Changes.box(car().id(), 0, 5, 5, 20)));
        apply(owner, picture, Changes.mark(1, mark(0, FrameState.LABELLED)));
    }

    private Annotation grouped(Annotation made, UUID group) {
        var keyframes = made.keyframes().stream()
                .map(k -> new io.truthloom.annotation.Keyframe(
                        k.frame(), k.shape(), k.outside(), true, k.source(), 3, Map.of(plate.toString(), ticket)))
                .toList();
        return new Annotation(made.id(), made.labelId(), made.track(), keyframes, null, group, Map.of(), 0);
    }

    private static FrameMark mark(int frame, FrameState state) {
        return new FrameMark(frame, state);
    }

    void apply(UserId who, Media media, ChangeSet changes) {
        people.does(who, () -> bean(AnnotationService.class).apply(media.id(), changes));
    }

    /** A frozen version, a real model of it with its run, and proposals of the model. */
    void learn() {
        DatasetVersionId version = as(() -> bean(DatasetService.class).freeze(project));
        var settings = TrainingSettings.defaults();
        UUID run = UUID.randomUUID();
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                        insert into run (id, project_id, dataset_version_id, job_id, number, settings, best_ap50, device,
                            created_by, created_at)
                        values (?, ?, ?, ?, 1, ?::jsonb, 0.1234567890123456, 'CPU', ?, now())""")
                .params(
                        run,
                        project.value(),
                        version.value(),
                        UUID.randomUUID(),
                        bean(JsonMapper.class).writeValueAsString(settings),
                        owner.value())
                .update();
        jdbc.sql(
                        "insert into run_metric values (?, 0, 1.5, 1e-17, 0.001, 0.25, null), (?, 9, 2.5, 'NaN', 0.001, 0.25, 1)")
                .params(run, run)
                .update();
        jdbc.sql("""
                insert into run_sample
                select ?, 9, 0, media_id, frame,
                    '[{"className": "car", "score": 0.5, "box": {"x1": 1, "y1": 2, "x2": 30, "y2": 40}}]'
                from dataset_frame where version_id = ? order by media_id, frame limit 1""").params(run, version.value()).update();
        ModelId model = as(() -> bean(ModelService.class)
                .register(new NewModel(
                        project,
                        "Run 1",
                        "tiny",
                        List.of(new Model.ModelClass(car().id(), "car")),
                        version,
                        run,
                        TinyModel.train(bean(DetectorTrainer.class), folder),
                        settings,
                        0.5)));
        jdbc.sql("""
                        with made as (
                            insert into label_import (id, project_id, format, created_by, created_at, objects, media, state)
                            values (gen_random_uuid(), ?, 'COCO', ?, now(), 1, 1, 'DONE') returning id)
                        insert into label_import_change (import_id, change_set, media_id)
                        select made.id, change_set.id, media_id
                        from made, change_set join media on media.id = media_id where project_id = ? limit 1""").params(project.value(), owner.value(), project.value()).update();
        jdbc.sql("update run set model_id = ? where id = ?")
                .params(model.value(), run)
                .update();
        Media clip = media(project, "clip.mp4");
        lookedAt(clip, version, model);
        UUID proposal = UUID.randomUUID();
        jdbc.sql("""
                        insert into proposal (id, media_id, frame, label_id, model_id, score, x1, y1, x2, y2, state, job_id,
                            created_at)
                        values (?, ?, 7, ?, ?, 0.7, 1, 2, 33.3, 44, 'OPEN', ?, now())""")
                .params(proposal, clip.id().value(), car().id().value(), model.value(), UUID.randomUUID())
                .update();
        Annotation accepted = Changes.box(car().id(), 7, 1, 2, 30);
        apply(
                owner,
                clip,
                Changes.create(
                        5,
                        new Annotation(accepted.id(), accepted.labelId(), false, accepted.keyframes(), proposal, 0)));
    }

    /** What evaluations, maps and the run's page keep. */
    private void lookedAt(Media clip, DatasetVersionId version, ModelId model) {
        var jdbc = bean(JdbcClient.class);
        UUID evaluation = UUID.randomUUID();
        jdbc.sql("""
                        insert into embedding_map (id, project_id, model_id, dataset_version_id, layer, job_id, object_count,
                            points, created_by, created_at)
                        values (gen_random_uuid(), ?, ?, ?, 'last', gen_random_uuid(), 0, '[]', ?, now())""")
                .params(project.value(), model.value(), version.value(), owner.value())
                .update();
        jdbc.sql("""
                        insert into evaluation (id, project_id, model_id, dataset_version_id, split, job_id, classes,
                            created_by, created_at)
                        values (?, ?, ?, ?, 'VALIDATION', gen_random_uuid(), '[]', ?, now())""")
                .params(evaluation, project.value(), model.value(), version.value(), owner.value())
                .update();
        jdbc.sql("insert into evaluation_frame values (?, ?, 7, '', '', '[3]')")
                .params(evaluation, clip.id().value())
                .update();
        jdbc.sql("insert into frame_fingerprint values (?, 7, -5, 'AAAA') on conflict do nothing")
                .params(clip.id().value())
                .update();
    }

    Path archive(ProjectId of) {
        JobId job = as(() -> bean(ArchiveService.class).write(of));
        Job done = finished(job, owner);
        assertThat(done.state()).as(done.message()).isEqualTo(JobState.SUCCEEDED);
        return as(() -> bean(ExportService.class).download(job)).path();
    }

    Job restore(Path file, UserId who) {
        JobId job = people.as(
                who,
                () -> bean(ArchiveService.class)
                        .restore("C:\\there\\" + file.getFileName(), new ByteArrayInputStream(bytes(file))));
        return finished(job, who);
    }

    ProjectId restored(Path file, UserId who) {
        Job done = restore(file, who);
        assertThat(done.state()).as(done.message()).isEqualTo(JobState.SUCCEEDED);
        return projectOf(done);
    }

    static ProjectId projectOf(Job restore) {
        return new ProjectId(UUID.fromString(restore.result().path("projectId").asString()));
    }

    Job finished(JobId id, UserId who) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> people.as(who, () -> bean(JobService.class).get(id)),
                        job -> job.state().isFinished());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
