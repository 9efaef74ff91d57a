package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.FrameSelection;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ImportOptionsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MediaService media;

    @Autowired
    FrameStore frames;

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
    void every_seventh_frame_of_a_part_is_a_medium_of_its_own() {
        Path clip = imports.numbered(60, 25);
        Media whole = imports.onlyMedia(imports.importFiles(clip));
        Media part = imports.onlyMedia(imports.importWith(ImportOptions.of(7, 5, 33, null), clip));
        ImportResult again = imports.importWith(ImportOptions.of(7, 5, 33, null), clip);

        assertThat(whole.source()).isEqualTo(FrameSelection.ALL);
        assertThat(part.source()).isEqualTo(new FrameSelection(7, 5, 33));
        assertThat(part.sha256()).isEqualTo(whole.sha256());
        assertThat(imports.numbersOf(part)).containsExactly(5, 12, 19, 26, 33);
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
        List<Imports.Entry> entries = new ArrayList<>();
        for (int n : new int[] {10, 9, 2, 100, 1}) {
            entries.add(new Imports.Entry(
                    "walk/f" + n + ".jpg", VisionParts.images().encodeJpeg(IndexPattern.draw(n), 90)));
        }

        Media video = imports.onlyMedia(
                imports.importWith(sequence("Walk"), imports.zip(entries.toArray(Imports.Entry[]::new))));

        assertThat(video)
                .extracting(Media::name, Media::kind, Media::frameCount)
                .containsExactly("Walk", MediaKind.VIDEO, 5);
        assertThat(video.frameDurationMicros()).isEqualTo(100_000);
        assertThat(imports.numbersOf(video)).containsExactly(1, 2, 9, 10, 100);
        assertThat(people.as(owner, () -> frames.frames(video.id())).getLast().presentationMicros())
                .isEqualTo(400_000);
    }

    @Test
    void a_sequence_names_the_picture_of_another_size_and_adds_nothing() throws IOException {
        byte[] usual = VisionParts.images().encodeJpeg(IndexPattern.draw(1), 90);
        byte[] odd = Files.readAllBytes(imports.picture("odd.png"));

        Path zip = imports.zip(new Imports.Entry("a1.jpg", usual), new Imports.Entry("a2.png", odd));

        Job job = imports.finished(
                people.as(owner, () -> media.importUploads(project, List.of(imports.receive(zip)), sequence("Odd"))));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains("a2.png").contains("64 × 48").contains("192 × 64");
        assertThat(people.as(owner, () -> media.count(project))).isZero();
    }

    private static ImportOptions sequence(String name) {
        return ImportOptions.of(null, null, null, new ImportOptions.Sequence(name, 10));
    }
}
