package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.VisionParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A project of its own, files made for it and imports of them. */
final class Imports {
    private final People people;
    private final MediaService media;
    private final FrameStore frames;
    private final JobService jobs;
    private final JsonMapper json;
    private final Path folder;
    private final UserId owner;
    private final ProjectId project;

    Imports(ApplicationContext context, Path folder) {
        people = new People(context);
        media = context.getBean(MediaService.class);
        frames = context.getBean(FrameStore.class);
        jobs = context.getBean(JobService.class);
        json = context.getBean(JsonMapper.class);
        this.folder = folder;
        owner = people.someone(Role.MANAGER);
        project = people.as(owner, () -> context.getBean(ProjectService.class).create("Import", List.of()));
    }

    People people() {
        return people;
    }

    UserId owner() {
        return owner;
    }

    ProjectId project() {
        return project;
    }

    ImportResult importFiles(Path... files) {
        return succeeded(start(files));
    }

    ImportResult importWith(ImportOptions options, Path... files) {
        List<UploadId> uploads = Stream.of(files).map(this::receive).toList();
        return succeeded(people.as(owner, () -> media.importUploads(project, uploads, options)));
    }

    private ImportResult succeeded(JobId id) {
        Job job = finished(id);
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        return json.treeToValue(job.result(), ImportResult.class);
    }

    JobId start(Path... files) {
        List<UploadId> uploads = Stream.of(files).map(this::receive).toList();
        return people.as(owner, () -> media.importUploads(project, uploads));
    }

    UploadId receive(Path file) {
        return people.as(owner, () -> {
            try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
                return media.receive(project, "C:\\dir/" + file.getFileName(), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Job finished(JobId id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> people.as(owner, () -> jobs.get(id)),
                        job -> job.state().isFinished());
    }

    Job lastJob() {
        return people.as(owner, () -> jobs.list(project.value(), 1)).getFirst();
    }

    Media onlyMedia(ImportResult result) {
        UUID id = result.added().getFirst().id();
        return people.as(owner, () -> media.get(new MediaId(id)));
    }

    List<Integer> numbersOf(Media video) {
        return people.as(
                owner,
                () -> IntStream.range(0, video.frameCount())
                        .mapToObj(n -> IndexPattern.read(frames.read(video.id(), n)))
                        .toList());
    }

    Path numbered(int frames, int rate) {
        Path target = folder.resolve("numbered.mp4");
        VisionParts.videos().encode(target, rate, index -> index < frames ? IndexPattern.draw(index) : null);
        return target;
    }

    Path picture(String name) {
        return VisionParts.make(folder, "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1", "-frames:v", "1", name);
    }

    Path zip(Entry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                out.putNextEntry(new ZipEntry(entry.name()));
                out.write(entry.content());
            }
        }
        return Files.write(folder.resolve("clip.zip"), bytes.toByteArray());
    }

    record Entry(String name, byte[] content) {}
}
