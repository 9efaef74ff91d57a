package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.Problem;
import io.truthloom.common.RgbImage;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.FrameSelection;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.VisionParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ImportTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MediaService media;

    @Autowired
    FrameStore frames;

    @Autowired
    ProjectService projects;

    @Autowired
    JobService jobs;

    @Autowired
    TruthloomHome home;

    @Autowired
    JsonMapper json;

    @Autowired
    ImportJob importJob;

    @TempDir
    Path folder;

    private People people;
    private UserId owner;
    private ProjectId project;

    @BeforeEach
    void newProject() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = people.as(owner, () -> projects.create("Import", List.of()));
    }

    @Test
    void a_video_becomes_frames_that_are_read_by_index() throws IOException {
        Path clip = numbered(40, 25);

        ImportResult result = importFiles(clip);

        Media added = onlyMedia(result);
        assertThat(added.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(added.frameCount()).isEqualTo(40);
        assertThat(added.frameDurationMicros()).isEqualTo(40_000);
        assertThat(added.variableFrameRate()).isFalse();
        assertThat(Files.readAllBytes(home.media().resolve(added.id() + "/original")))
                .isEqualTo(Files.readAllBytes(clip));
        List<Frame> table = people.as(owner, () -> frames.frames(added.id()));
        assertThat(table.stream().map(Frame::presentationMicros))
                .isEqualTo(IntStream.range(0, 40).mapToObj(i -> i * 40_000L).toList());
        for (int index : List.of(39, 0, 17)) {
            RgbImage image = people.as(owner, () -> frames.read(added.id(), index));
            assertThat(IndexPattern.read(image)).isEqualTo(index);
        }
        assertThat(people.as(owner, () -> frames.thumbnail(added.id()))).startsWith(0xff, 0xd8);
        assertThatThrownBy(() -> people.as(owner, () -> frames.jpeg(added.id(), 40)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_wrong_with_one_file_does_not_stop_the_others() throws IOException {
        Path sound = VisionParts.make(folder, "-f", "lavfi", "-i", "sine=d=1", "vid_07.mp4");
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        Path picture = picture("a.png");

        ImportResult result = importFiles(sound, text, picture);

        assertThat(result.added()).extracting(ImportResult.AddedMedia::name).containsExactly("a.png");
        assertThat(result.problems())
                .containsExactly(
                        new Problem("vid_07.mp4", "no video stream found (audio only)."),
                        new Problem("notes.jpg", "not a picture or video: it holds text."));
        assertThat(lastJob().message()).endsWith("1 file was added.");
    }

    @Test
    void nothing_usable_fails_the_job_with_the_reasons() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");

        Job job = finished(start(text));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).isEqualTo("notes.jpg: not a picture or video: it holds text.");
        assertThat(home.temporary()).isEmptyDirectory();
    }

    @Test
    void a_zip_is_looked_into_with_care() throws IOException {
        byte[] picture = Files.readAllBytes(picture("a.png"));
        byte[] other = Files.readAllBytes(picture("b.jpg"));
        Path zip = zip(
                new Entry("cam1/a.png", picture),
                new Entry("../../evil.png", other),
                new Entry("cam2/b.jpg", other),
                new Entry("labels/b.txt", "0 1 1 1 1".getBytes()),
                new Entry("inner.zip", new byte[] {1}),
                new Entry("__MACOSX/._a.png", new byte[] {1}));

        ImportResult result = importFiles(zip);

        assertThat(result.added())
                .extracting(ImportResult.AddedMedia::name)
                .containsExactly("cam1_a.png", "cam2_b.jpg");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        ".._.._evil.png in clip.zip: its path in the archive leads outside of it, so it was left out.",
                        "clip.zip: 1 archives inside it were not looked into. Upload them by themselves.",
                        "clip.zip: 1 files that are no pictures or videos were left out.");
    }

    @Test
    void a_zip_bomb_is_left_out() throws IOException {
        Path zip = zip(
                new Entry("bomb.png", new byte[120 << 20]), new Entry("a.png", Files.readAllBytes(picture("a.png"))));

        ImportResult result = importFiles(zip);

        assertThat(result.added()).hasSize(1);
        assertThat(result.problems()).singleElement().asString().contains("suspiciously much");
    }

    @Test
    void the_same_bytes_are_added_once_to_a_project() throws IOException {
        Path picture = picture("a.png");

        ImportResult first = importFiles(picture);
        ImportResult second = importFiles(Files.copy(picture, folder.resolve("again.png")));

        assertThat(first.added()).hasSize(1);
        assertThat(second.added()).isEmpty();
        assertThat(second.problems()).singleElement().asString().contains("has the same file already as a.png");
    }

    @Test
    void a_second_try_after_a_kill_adds_nothing_twice() throws IOException {
        UploadId one = receive(picture("a.png"));
        UploadId two = receive(picture("b.jpg"));
        ImportRequest request = new ImportRequest(project.value(), List.of(one.value(), two.value()), null);
        DyingContext dying = new DyingContext(owner, request, 1);

        assertThatThrownBy(() -> run(dying)).isInstanceOf(DyingContext.Died.class);
        DyingContext again = new DyingContext(owner, request, Integer.MAX_VALUE);
        run(again);

        assertThat(again.importResult().added()).hasSize(2);
        assertThat(again.importResult().problems()).isEmpty();
        assertThat(people.as(owner, () -> media.count(project))).isEqualTo(2);
        assertThat(home.folder("uploads").resolve(one.toString())).doesNotExist();
    }

    @Test
    void a_truncated_video_is_added_with_a_warning() throws IOException {
        Path clip = numbered(100, 25);
        Path avi = VisionParts.make(folder, "-i", clip.toString(), "-c:v", "mpeg4", "-b:v", "2M", "whole.avi");
        Path cut = Files.write(folder.resolve("cut.avi"), java.util.Arrays.copyOf(Files.readAllBytes(avi), (int)
                (Files.size(avi) * 6 / 10)));

        ImportResult result = importFiles(cut);

        assertThat(result.added())
                .singleElement()
                .satisfies(added -> assertThat(added.frames()).isBetween(30, 90));
        assertThat(result.problems())
                .singleElement()
                .asString()
                .contains("cut off or damaged")
                .contains("readable");
    }

    @Test
    void strangers_see_nothing() throws IOException {
        Media added = onlyMedia(importFiles(picture("a.png")));
        UserId stranger = people.someone(Role.ANNOTATOR);

        assertThatThrownBy(() -> people.as(stranger, () -> media.get(added.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> frames.jpeg(added.id(), 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> media.receive(project, "a", InputStream.nullInputStream())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_fixed_camera_has_a_background_and_a_moving_one_has_none() {
        Path fixed = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=c=gray:s=160x120:r=10:d=5",
                "-vf",
                "drawbox=x='30+t*15':y=40:w=24:h=24:color=red:t=fill",
                "-c:v",
                "mpeg4",
                "-q:v",
                "2",
                "fixed.mp4");
        Path moving = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=640x480:r=10:d=5",
                "-vf",
                "crop=160:120:t*60:t*40",
                "-c:v",
                "mpeg4",
                "-q:v",
                "2",
                "moving.mp4");

        List<ImportResult.AddedMedia> added = importFiles(fixed, moving).added();

        RgbImage background = people.as(
                owner, () -> frames.background(new MediaId(added.get(0).id())));
        assertThat(background).isNotNull();
        assertThat(Math.abs(background.channel(60, 50, 0) - background.channel(60, 50, 1)))
                .isLessThan(12);
        assertThat(people.as(
                        owner, () -> frames.background(new MediaId(added.get(1).id()))))
                .isNull();
    }

    @Test
    void every_seventh_frame_of_a_part_is_a_medium_of_its_own() {
        Path clip = numbered(60, 25);
        Media whole = onlyMedia(importFiles(clip));
        Media part = onlyMedia(importWith(ImportOptions.of(7, 5, 33, null), clip));
        ImportResult again = importWith(ImportOptions.of(7, 5, 33, null), clip);

        assertThat(whole.source()).isEqualTo(FrameSelection.ALL);
        assertThat(part.source()).isEqualTo(new FrameSelection(7, 5, 33));
        assertThat(part.sha256()).isEqualTo(whole.sha256());
        assertThat(numbersOf(part)).containsExactly(5, 12, 19, 26, 33);
        assertThat(again.added()).isEmpty();
        assertThat(again.problems()).singleElement().asString().contains("already");
    }

    @Test
    void options_that_cannot_be_are_refused_with_a_sentence_each() {
        assertThatThrownBy(() -> ImportOptions.of(0, -1, null, null))
                .hasMessageContaining("1 keeps every frame")
                .hasMessageContaining("frames count from 0");
        assertThatThrownBy(() -> ImportOptions.of(null, 10, 5, null)).hasMessageContaining("before the start frame 10");
        assertThatThrownBy(() -> ImportOptions.of(2, null, null, new ImportOptions.Sequence(" ", 0)))
                .hasMessageContaining("give the video a name")
                .hasMessageContaining("more than 0")
                .hasMessageContaining("are for videos");
    }

    @Test
    void pictures_in_natural_order_become_one_video() throws IOException {
        List<Entry> entries = new java.util.ArrayList<>();
        for (int n : new int[] {10, 9, 2, 100, 1}) {
            entries.add(new Entry("walk/f" + n + ".jpg", VisionParts.images().encodeJpeg(IndexPattern.draw(n), 90)));
        }

        Media video = onlyMedia(importWith(sequence("Walk"), zip(entries.toArray(Entry[]::new))));

        assertThat(video)
                .extracting(Media::name, Media::kind, Media::frameCount)
                .containsExactly("Walk", MediaKind.VIDEO, 5);
        assertThat(video.frameDurationMicros()).isEqualTo(100_000);
        assertThat(numbersOf(video)).containsExactly(1, 2, 9, 10, 100);
        assertThat(people.as(owner, () -> frames.frames(video.id())).getLast().presentationMicros())
                .isEqualTo(400_000);
    }

    @Test
    void a_sequence_names_the_picture_of_another_size_and_adds_nothing() throws IOException {
        byte[] usual = VisionParts.images().encodeJpeg(IndexPattern.draw(1), 90);
        byte[] odd = Files.readAllBytes(picture("odd.png"));

        Job job = finished(people.as(
                owner,
                () -> media.importUploads(
                        project,
                        List.of(receive(zipped(new Entry("a1.jpg", usual), new Entry("a2.png", odd)))),
                        sequence("Odd"))));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains("a2.png").contains("64 × 48").contains("192 × 64");
        assertThat(people.as(owner, () -> media.count(project))).isZero();
    }

    private Path zipped(Entry... entries) {
        try {
            return zip(entries);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ImportOptions sequence(String name) {
        return ImportOptions.of(null, null, null, new ImportOptions.Sequence(name, 10));
    }

    private ImportResult importWith(ImportOptions options, Path... files) {
        List<UploadId> uploads = Stream.of(files).map(this::receive).toList();
        Job job = finished(people.as(owner, () -> media.importUploads(project, uploads, options)));
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        return json.treeToValue(job.result(), ImportResult.class);
    }

    private List<Integer> numbersOf(Media video) {
        return people.as(
                owner,
                () -> IntStream.range(0, video.frameCount())
                        .mapToObj(n -> IndexPattern.read(frames.read(video.id(), n)))
                        .toList());
    }

    @Test
    void deleted_media_leave_no_files() throws IOException {
        Media added = onlyMedia(importFiles(picture("a.png")));

        people.does(owner, () -> media.delete(added.id()));

        assertThat(home.media().resolve(added.id().toString())).doesNotExist();
        assertThatThrownBy(() -> people.as(owner, () -> media.get(added.id()))).isInstanceOf(NotFoundException.class);
    }

    private record Entry(String name, byte[] content) {}

    private Path zip(Entry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                out.putNextEntry(new ZipEntry(entry.name()));
                out.write(entry.content());
            }
        }
        return Files.write(folder.resolve("clip.zip"), bytes.toByteArray());
    }

    private Path numbered(int frames, int rate) {
        Path target = folder.resolve("numbered.mp4");
        VisionParts.videos().encode(target, rate, index -> index < frames ? IndexPattern.draw(index) : null);
        return target;
    }

    private Path picture(String name) {
        return VisionParts.make(folder, "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1", "-frames:v", "1", name);
    }

    private UploadId receive(Path file) {
        return people.as(owner, () -> {
            try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
                return media.receive(project, "C:\\dir/" + file.getFileName(), in);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private JobId start(Path... files) {
        List<UploadId> uploads = Stream.of(files).map(this::receive).toList();
        return people.as(owner, () -> media.importUploads(project, uploads));
    }

    private ImportResult importFiles(Path... files) {
        Job job = finished(start(files));
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        return json.treeToValue(job.result(), ImportResult.class);
    }

    private Job finished(JobId id) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(
                        () -> people.as(owner, () -> jobs.get(id)),
                        job -> job.state().isFinished());
    }

    private Job lastJob() {
        return people.as(owner, () -> jobs.list(project.value(), 1)).getFirst();
    }

    private Media onlyMedia(ImportResult result) {
        UUID id = result.added().getFirst().id();
        return people.as(owner, () -> media.get(new MediaId(id)));
    }

    private void run(DyingContext job) {
        people.does(owner, () -> {
            try {
                importJob.run(job);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
