package io.truthloom.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.exchange.ExportPictures;
import io.truthloom.exchange.ExportRequest;
import io.truthloom.exchange.ExportService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A manager whose projects take label files in and give them out. */
@IntegrationTest
abstract class ImportBench {
    @Autowired
    private ApplicationContext context;

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

    @TempDir
    Path folder;

    People people;
    UserId owner;

    @BeforeEach
    void manager() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
    }

    List<Annotation> objects(Media one) {
        return people.as(owner, () -> annotations.get(one.id())).annotations();
    }

    Media added(ProjectId project, String name, Path file) {
        return people.as(owner, () -> {
            try {
                return intake.add(project, UUID.randomUUID().toString(), new MediaIntake.PictureFile(name, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    byte[] export(ProjectId project, String format) throws IOException {
        JobId id = people.as(owner, () -> exports.start(new ExportRequest(project, format, ExportPictures.JPEG)));
        succeeded(id);
        return Files.readAllBytes(people.as(owner, () -> exports.file(id)));
    }

    UUID upload(ProjectId project, String name, byte[] content) {
        return people.as(owner, () -> media.receive(project, name, new ByteArrayInputStream(content)))
                .value();
    }

    ImportResult apply(ImportPlan plan) {
        Job job = succeeded(people.as(owner, () -> imports.apply(plan)));
        return json.treeToValue(job.result(), ImportResult.class);
    }

    Job succeeded(JobId id) {
        Job job = finished(id);
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        return job;
    }

    Job finished(JobId id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> people.as(owner, () -> jobs.get(id)),
                        job -> job.state().isFinished());
    }
}
