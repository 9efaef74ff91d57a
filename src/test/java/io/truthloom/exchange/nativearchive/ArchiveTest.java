package io.truthloom.exchange.nativearchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.History;
import io.truthloom.annotation.HistoryService;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.exchange.ExportService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.TileStore;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectMember;
import io.truthloom.project.ProjectRole;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Account;
import io.truthloom.security.AccountService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.train.Run;
import io.truthloom.train.RunService;
import io.truthloom.vision.IndexPattern;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FrameStore frames;

    @Autowired
    ArchiveService archives;

    private Path folder;
    private ArchiveScene scene;
    private Path archive;

    @BeforeAll
    void writeOnce(@TempDir Path temporary) {
        folder = temporary;
        scene = new ArchiveScene(context, folder);
        scene.addMedia();
        scene.label();
        scene.learn();
        archive = scene.archive(scene.project);
    }

    @Test
    void every_row_comes_back_with_other_ids_and_may_be_archived_again() {
        Job restore = scene.restore(archive, scene.owner);
        assertThat(restore.state()).as(restore.message()).isEqualTo(JobState.SUCCEEDED);
        ProjectId project = ArchiveScene.projectOf(restore);

        var before = Unzipped.of(archive);
        var after = Unzipped.of(scene.archive(project));
        UnaryOperator<UUID> expected = expectedIds(before, restore.id().value());

        assertThat(after.entries().keySet().stream().sorted().toList())
                .isEqualTo(before.entries().keySet().stream()
                        .map(path -> Unzipped.replaceIds(path, expected))
                        .sorted()
                        .toList());
        for (ArchiveTable table : ArchiveTable.ALL) {
            assertThat(before.lines(table.entry()))
                    .as("rows of " + table.name())
                    .isNotEqualTo(List.of(""));
            assertThat(after.lines(table.entry()))
                    .as(table.name())
                    .isEqualTo(Unzipped.sorted(Unzipped.replaceIds(before.text(table.entry()), expected)));
        }
        assertThat(after.lines(StoredFile.ENTRY))
                .isEqualTo(Unzipped.sorted(Unzipped.replaceIds(before.text(StoredFile.ENTRY), expected)));
        assertThat(after.text(Manifest.ENTRY)).isEqualTo(before.text(Manifest.ENTRY));
    }

    @Test
    void an_archive_of_the_first_format_is_read_with_what_it_lacks() {
        Unzipped first =
                Unzipped.of(archive).with(Manifest.ENTRY, text -> text.replace("\"version\" : 2", "\"version\" : 1"));
        for (ArchiveTable table : ArchiveTable.ALL) {
            first = table.since() > 1
                    ? first.without(table.entry())
                    : first.with(table.entry(), text -> asBefore(table, text));
        }

        ProjectId project = scene.restored(first.pack(folder.resolve("first.zip")), scene.owner);

        var after = Unzipped.of(scene.archive(project));
        assertThat(after.text("rows/model.jsonl")).contains("\"kind\":\"DETECTOR\"");
        assertThat(after.text("rows/run.jsonl")).contains("\"paused\":false", "\"tags\":\"\"");
        assertThat(after.text("rows/dataset_version.jsonl")).contains("AUTOMATIC");
        assertThat(after.text("rows/evaluation.jsonl")).isEmpty();
    }

    private static String asBefore(ArchiveTable table, String text) {
        String before = text;
        for (Column column : table.columns()) {
            if (column.absent() != null) {
                before = before.replaceAll(
                        ",\"%s\":(\\{.*?\\}\\s*,\\s*\"scenes\".*?\\}|\\{.*\\}|[^,}]*)".formatted(column.name()), "");
            }
        }
        return before;
    }

    /** Another for each id, but for accounts, and for what a person wrote. */
    private UnaryOperator<UUID> expectedIds(Unzipped archive, UUID job) {
        Set<UUID> kept = new HashSet<>(Set.of(UUID.fromString(scene.ticket)));
        Unzipped.replaceIds(archive.text("people.jsonl"), id -> {
            kept.add(id);
            return id;
        });
        return id -> kept.contains(id) ? id : UUID.nameUUIDFromBytes((job + " " + id).getBytes());
    }

    @Test
    void the_same_state_has_the_same_bytes() {
        assertThat(ArchiveScene.bytes(scene.archive(scene.project))).isEqualTo(ArchiveScene.bytes(archive));
    }

    @Test
    void frames_tiles_and_models_work_as_before() {
        ProjectId project = scene.restored(archive, scene.owner);

        Media clip = scene.media(project, "clip.mp4");
        for (int frame = 0; frame < ArchiveScene.FRAMES; frame++) {
            int index = frame;
            RgbImage image = scene.as(() -> frames.read(clip.id(), index));
            assertThat(IndexPattern.read(image)).isEqualTo(frame);
        }
        assertThat(scene.as(() -> frames.frames(clip.id())))
                .isEqualTo(scene.as(() ->
                        frames.frames(scene.media(scene.project, "clip.mp4").id())));
        var tiles = scene.bean(TileStore.class);
        assertThat(scene.as(() -> tiles.tile(scene.media(project, "wide.png").id(), 0, 7, 0)))
                .isEqualTo(scene.as(
                        () -> tiles.tile(scene.media(scene.project, "wide.png").id(), 0, 7, 0)));
        Model model =
                scene.as(() -> scene.bean(ModelService.class).list(project)).getFirst();
        assertThat(scene.as(() -> scene.bean(ModelService.class).detector(model.id()))
                        .classNames())
                .hasSize(2);
        Run run = scene.as(() -> scene.bean(RunService.class).list(project)).getFirst();
        assertThat(run.modelId()).isEqualTo(model.id());
        assertThat(scene.as(() -> scene.bean(JobService.class).get(run.jobId())).state())
                .as("what shows runs looks at their jobs")
                .isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void what_was_done_before_can_be_undone_after() {
        ProjectId project = scene.restored(archive, scene.owner);
        Media clip = scene.media(project, "clip.mp4");
        var annotations = scene.bean(AnnotationService.class);
        History history = scene.as(() -> scene.bean(HistoryService.class).of(clip.id(), 0, 50));
        assertThat(history.undo()).extracting(History.Entry::gesture).containsExactly("draw", "mark", "delete", "draw");

        History.ObjectChange deleted = history.undo().get(2).objects().getFirst();
        long head = scene.as(() -> annotations.get(clip.id())).revision();
        ChangeSet undo = Changes.changes(head, "undo", List.of(deleted.before()), List.of(), List.of(), List.of());
        scene.apply(scene.owner, clip, undo);

        assertThat(scene.as(() -> annotations.get(clip.id())).annotations())
                .extracting(annotation -> annotation.id())
                .contains(deleted.id());
    }

    @Test
    void only_who_restores_gets_rights() {
        UserId other = scene.people.someone(Role.MANAGER);

        ProjectId project = scene.restored(archive, other);

        List<ProjectMember> members =
                scene.people.as(other, () -> scene.bean(ProjectService.class).members(project));
        assertThat(members).singleElement().satisfies(member -> {
            assertThat(member.account().id()).isEqualTo(other);
            assertThat(member.role()).isEqualTo(ProjectRole.MANAGER);
        });
        assertThatThrownBy(() -> scene.as(() -> scene.bean(ProjectService.class).get(project)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void authors_who_are_not_here_become_closed_accounts() {
        String name = "gone." + UUID.randomUUID().toString().substring(0, 8);
        String annotator = scene.people.nameOf(scene.annotator);
        Path elsewhere = Unzipped.of(archive)
                .with("people.jsonl", text -> text.replace("\"" + annotator + "\"", "\"" + name + "\""))
                .pack(folder.resolve("elsewhere.zip"));

        ProjectId project = scene.restored(elsewhere, scene.owner);

        List<Account> accounts = scene.people.as(
                scene.people.administrator(),
                () -> scene.bean(AccountService.class).list());
        Account added = accounts.stream()
                .filter(account -> account.username().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(added.enabled()).isFalse();
        assertThat(added.role()).isEqualTo(Role.ANNOTATOR);
        assertThat(jdbc.sql("select count(*) from change_set where author_id = ?")
                        .param(added.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select password_hash from account where id = ?")
                        .param(added.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("!");
        assertThat(scene.as(() -> scene.bean(ProjectService.class).members(project)))
                .hasSize(1);
    }

    @Test
    void annotators_neither_write_nor_take_nor_restore() {
        JobId job = scene.as(() -> archives.write(scene.project));
        scene.finished(job, scene.owner);

        assertThatThrownBy(() -> scene.people.as(scene.annotator, () -> archives.write(scene.project)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.people.as(
                        scene.annotator, () -> scene.bean(ExportService.class).download(job)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.restore(archive, scene.annotator)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_empty_project_has_an_archive_too() {
        ProjectId empty = scene.as(() -> scene.bean(ProjectService.class).create("Empty", List.of()));

        ProjectId project = scene.restored(scene.archive(empty), scene.owner);

        assertThat(scene.as(() -> scene.bean(ProjectService.class).get(project)).name())
                .isEqualTo("Empty");
    }
}
