package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.Problem;
import io.truthloom.common.RgbImage;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ImportTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MediaService media;

    @Autowired
    FrameStore frames;

    @Autowired
    TruthloomHome home;

    @Autowired
    ImportJob importJob;

    @TempDir
    Path folder;

    private Imports imports;
    private People people;
    private UserId owner;
    private ProjectId project;

    @BeforeEach
    void newProject() {
        imports = new Imports(context, folder);
        people = imports.people();
        owner = imports.owner();
        project = imports.project();
    }

    @Test
    void a_video_becomes_frames_that_are_read_by_index() throws IOException {
        Path clip = imports.numbered(40, 25);

        ImportResult result = imports.importFiles(clip);

        Media added = imports.onlyMedia(result);
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
        assertThatThrownBy(() -> people.as(owner, () -> frames.read(added.id(), 40)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_wrong_with_one_file_does_not_stop_the_others() throws IOException {
        Path sound = VisionParts.make(folder, "-f", "lavfi", "-i", "sine=d=1", "vid_07.mp4");
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        Path picture = imports.picture("a.png");

        ImportResult result = imports.importFiles(sound, text, picture);

        assertThat(result.added()).extracting(ImportResult.AddedMedia::name).containsExactly("a.png");
        assertThat(result.problems())
                .containsExactly(
                        new Problem("vid_07.mp4", "no video stream found (audio only)."),
                        new Problem("notes.jpg", "not a picture or video: it holds text."));
        assertThat(imports.lastJob().message()).endsWith("1 file was added.");
    }

    @Test
    void nothing_usable_fails_the_job_with_the_reasons() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");

        Job job = imports.finished(imports.start(text));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).isEqualTo("notes.jpg: not a picture or video: it holds text.");
        assertThat(home.temporary()).isEmptyDirectory();
    }

    @Test
    void a_zip_is_looked_into_with_care() throws IOException {
        byte[] picture = Files.readAllBytes(imports.picture("a.png"));
        byte[] other = Files.readAllBytes(imports.picture("b.jpg"));
        Path zip = imports.zip(
                new Imports.Entry("cam1/a.png", picture),
                new Imports.Entry("../../evil.png", other),
                new Imports.Entry("cam2/b.jpg", other),
                new Imports.Entry("labels/b.txt", "0 1 1 1 1".getBytes()),
                new Imports.Entry("inner.zip", new byte[] {1}),
                new Imports.Entry("__MACOSX/._a.png", new byte[] {1}));

        ImportResult result = imports.importFiles(zip);

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
        Path zip = imports.zip(
                new Imports.Entry("bomb.png", new byte[120 << 20]),
                new Imports.Entry("a.png", Files.readAllBytes(imports.picture("a.png"))));

        ImportResult result = imports.importFiles(zip);

        assertThat(result.added()).hasSize(1);
        assertThat(result.problems()).singleElement().asString().contains("suspiciously much");
    }

    @Test
    void the_same_bytes_are_added_once_to_a_project() throws IOException {
        Path picture = imports.picture("a.png");

        ImportResult first = imports.importFiles(picture);
        ImportResult second = imports.importFiles(Files.copy(picture, folder.resolve("again.png")));

        assertThat(first.added()).hasSize(1);
        assertThat(second.added()).isEmpty();
        assertThat(second.problems()).singleElement().asString().contains("has the same file already as a.png");
    }

    @Test
    void a_second_try_after_a_kill_adds_nothing_twice() throws IOException {
        UploadId one = imports.receive(imports.picture("a.png"));
        UploadId two = imports.receive(imports.picture("b.jpg"));
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
        Path clip = imports.numbered(100, 25);
        Path avi = VisionParts.make(folder, "-i", clip.toString(), "-c:v", "mpeg4", "-b:v", "2M", "whole.avi");
        Path cut = Files.write(folder.resolve("cut.avi"), java.util.Arrays.copyOf(Files.readAllBytes(avi), (int)
                (Files.size(avi) * 6 / 10)));

        ImportResult result = imports.importFiles(cut);

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
        Media added = imports.onlyMedia(imports.importFiles(imports.picture("a.png")));
        UserId stranger = people.someone(Role.ANNOTATOR);

        assertThatThrownBy(() -> people.as(stranger, () -> media.get(added.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> frames.read(added.id(), 0)))
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

        List<ImportResult.AddedMedia> added = imports.importFiles(fixed, moving).added();

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
    void deleted_media_leave_no_files() throws IOException {
        Media added = imports.onlyMedia(imports.importFiles(imports.picture("a.png")));

        people.does(owner, () -> media.delete(added.id()));

        assertThat(home.media().resolve(added.id().toString())).doesNotExist();
        assertThatThrownBy(() -> people.as(owner, () -> media.get(added.id()))).isInstanceOf(NotFoundException.class);
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
