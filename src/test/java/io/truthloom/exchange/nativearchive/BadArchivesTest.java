package io.truthloom.exchange.nativearchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.TruthloomHome;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobState;
import io.truthloom.testing.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can't be restored is refused with a sentence, and leaves nothing behind. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadArchivesTest {
    private static final UUID STRANGER = UUID.randomUUID();

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TruthloomHome home;

    @Autowired
    RestoreJob restoreJob;

    private Path folder;
    private ArchiveScene scene;
    private Path file;
    private Unzipped good;

    @BeforeAll
    void writeOnce(@TempDir Path temporary) {
        folder = temporary;
        scene = new ArchiveScene(context, folder);
        scene.addMedia();
        scene.label();
        scene.learn();
        file = scene.archive(scene.project);
        good = Unzipped.of(file);
    }

    @Test
    void one_of_a_newer_format() throws IOException {
        refused(
                head("\"version\" : 2", "\"version\" : 3"),
                "It was written by a newer Truthloom",
                "Update Truthloom first.");
    }

    @Test
    void something_else() throws IOException {
        refused(head(Manifest.FORMAT, "other"), "no archive of a Truthloom project");
        refused(good.without(Manifest.ENTRY), "no archive of a Truthloom project");
        refused(Files.writeString(folder.resolve("text.zip"), "hello"), "It is no zip archive");
    }

    @Test
    void a_truncated_or_damaged_one() throws IOException {
        byte[] bytes = ArchiveScene.bytes(file);
        refused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2)), "truncated");
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("frames.pack") + 500;
        byte[] flipped = bytes.clone();
        flipped[place] ^= 1;
        refused(Files.write(folder.resolve("flipped.zip"), flipped), "damaged inside the archive");
    }

    @Test
    void a_path_that_leads_out_or_has_no_business_there() throws IOException {
        refused(good.withBytes("../../evil", new byte[1]), "\"../../evil\", which has no place in an archive");
        refused(good.withBytes("rows/account.jsonl", new byte[1]), "no place in an archive");
        refused(good.without("rows/frame.jsonl"), "lacks the file rows/frame.jsonl");
    }

    @Test
    void a_bomb() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipTarget(bomb)) {
            for (Map.Entry<String, byte[]> entry : good.entries().entrySet()) {
                byte[] content = entry.getKey().equals("rows/label.jsonl") ? new byte[101 << 20] : entry.getValue();
                zip.entry(entry.getKey()).write(content);
            }
        }
        refused(bomb, "suspiciously much");
    }

    @Test
    void a_row_or_column_too_many_or_too_few() throws IOException {
        refused(rows("label", text -> text + text), "truthloom.json tells of");
        refused(rows("change_set", text -> text.substring(text.indexOf('\n') + 1)), "truthloom.json tells of");
        refused(rows("label", text -> text.replaceFirst("\\{", "{\"evil\": 1, ")), "a column \"evil\" too many");
        refused(rows("label", text -> text.replaceFirst("\\{", "{\"name\": \"x\", ")), "the column \"name\" twice");
        refused(rows("label", text -> text.replaceFirst("\"hotkey\":[^,]*,", "")), "lacks the column \"hotkey\"");
        refused(rows("media", text -> text.replaceFirst(":", " ")), "can't be read as JSON");
    }

    @Test
    void values_that_can_not_be() throws IOException {
        refused(rows("media", text -> text.replaceFirst("\"width\":64", "\"width\":\"wide\"")), "what can't be there");
        refused(rows("media", text -> text.replaceFirst("\"IMAGE\"", "\"SOUND\"")), "what can't be there");
        refused(rows("project", text -> text.replace("通り", "通".repeat(121))), "is too long or empty");
        refused(rows("label", text -> text.replace("#ff0000", "red;}")), "is no colour");
        refused(rows("annotation", text -> text.replaceFirst("\"box\"", "\"blob\"")), "can't be understood");
        refused(
                rows("change_set", text -> text.replaceFirst("\"labelId\": \"[^\"]*\"", "\"labelId\": 7.5e1")),
                "can't be understood");
        refused(rows("run_metric", text -> text.replaceFirst("0\\.25", "[]")), "holds no plain value");
    }

    @Test
    void references_to_what_is_not_in_it() throws IOException {
        UUID foreign = scene.media(scene.project, "a.png").id().value();
        refused(
                rows("frame", text -> text.replaceFirst("\"media_id\":\"[^\"]*\"", id("media_id", STRANGER))),
                "not in the archive");
        refused(
                rows(
                        "annotation",
                        text -> text.replaceFirst("\"media_id\":\"[^\"]*\"", "\"media_id\":\"{" + foreign + "}\"")),
                "holds no id");
        refused(
                rows("annotation", text -> text.replaceFirst("\"created_by\":\"[^\"]*\"", id("created_by", STRANGER))),
                "who is not in people.jsonl");
        refused(
                rows("label", text -> text.replaceFirst("\"parent_id\":\"[^\"]*\"", id("parent_id", STRANGER))),
                "not in the archive");
        refused(
                good.with("people.jsonl", text -> text.replaceFirst("\"username\":\"[^\"]*\"", "\"username\":\"<b>\"")),
                "User name");
    }

    private static String id(String column, UUID id) {
        return "\"%s\":\"%s\"".formatted(column, id);
    }

    @Test
    void files_that_are_not_what_rows_or_hashes_say() throws IOException {
        String original = path("/original");
        refused(good.withBytes(original, new byte[] {1, 2, 3}), "Its content is not that of which files.jsonl tells");
        refused(forged(original, new byte[] {1, 2, 3}), "does not fit its hash");
        String pack = path("/frames.pack");
        byte[] frames = good.entries().get(pack);
        refused(forged(pack, Arrays.copyOf(frames, frames.length - 1)), "differ in length");
        refused(
                rows("frame", text -> text.replaceFirst("\"byte_offset\":0", "\"byte_offset\":1")),
                "do not lie one after the other");
        refused(forged(path("/tiles.pack"), new byte[9]), "its tiles and their index differ");
        refused(forged(path(".zip"), new byte[9]), "its weights are not in the archive");
        refused(good.without(path("/thumbnail.jpg")), "is not listed at its place");
    }

    /** Another content, with its right length and hash in the list. */
    private Unzipped forged(String path, byte[] content) {
        String line =
                "{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}".formatted(path, content.length, sha256(content));
        return good.withBytes(path, content)
                .with(StoredFile.ENTRY, text -> text.replaceAll("(?m)^.*\"" + path + "\".*$", line));
    }

    private static String sha256(byte[] content) {
        try {
            var copy = new HashingCopy(() -> {});
            copy.copy(new ByteArrayInputStream(content), OutputStream.nullOutputStream());
            return copy.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String end) {
        return good.entries().keySet().stream()
                .filter(path -> path.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private Unzipped head(String text, String other) {
        return good.with(Manifest.ENTRY, head -> head.replace(text, other));
    }

    private Unzipped rows(String table, UnaryOperator<String> change) {
        Unzipped changed = good.with("rows/" + table + ".jsonl", change);
        assertThat(changed.text("rows/" + table + ".jsonl")).isNotEqualTo(good.text("rows/" + table + ".jsonl"));
        return changed;
    }

    private void refused(Unzipped archive, String... sentences) throws IOException {
        refused(archive.pack(folder.resolve("bad.zip")), sentences);
    }

    private void refused(Path archive, String... sentences) throws IOException {
        String before = everything();

        Job job = scene.restore(archive, scene.owner);

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains(sentences);
        assertThat(everything()).isEqualTo(before);
    }

    /** What a restore could leave. */
    private String everything() throws IOException {
        var found = new StringBuilder();
        for (ArchiveTable table : ArchiveTable.ALL) {
            found.append(jdbc.sql("select count(*) from " + table.name())
                            .query(Long.class)
                            .single())
                    .append(' ');
        }
        found.append(jdbc.sql("select count(*) from account").query(Long.class).single());
        for (Path kept : new Path[] {home.media(), home.models(), home.temporary(), home.folder("archives")}) {
            try (var files = Files.list(kept)) {
                found.append('\n').append(files.map(Path::toString).sorted().toList());
            }
        }
        return found.toString();
    }

    @Test
    void a_try_that_died_leaves_no_trace_in_the_next() throws IOException {
        var received = scene.bean(ReceivedArchives.class);
        UUID upload = received.receive("a.zip", new ByteArrayInputStream(ArchiveScene.bytes(file)));
        var parameters = new RestoreJob.Parameters(upload, "a.zip");
        var ids = new NewIds(InterruptedJob.ID.value());
        UUID clip = ids.of(scene.media(scene.project, "clip.mp4").id().value());
        Path left = Files.createDirectories(home.media().resolve(clip.toString()));
        Files.writeString(left.resolve("half"), "of a try before");

        for (int checks : new int[] {1, 20, 50}) {
            scene.people.does(scene.owner, () -> {
                var dying = new InterruptedJob(scene.owner, parameters, checks);
                assertThatThrownBy(() -> restoreJob.run(dying)).isInstanceOf(InterruptedJob.Died.class);
            });
        }
        var whole = new InterruptedJob(scene.owner, parameters, Integer.MAX_VALUE);
        scene.people.does(scene.owner, () -> run(whole));
        UUID project = ((RestoreResult) whole.result()).projectId();
        assertThat(project).isEqualTo(ids.of(scene.project.value()));
        assertThat(left.resolve("half")).doesNotExist();
        assertThat(left.resolve("frames.pack")).exists();
        assertThat(received.file(upload)).doesNotExist();
    }

    @Test
    void a_cancelled_try_takes_back_what_the_one_before_it_left() throws IOException {
        String before = everything();
        var received = scene.bean(ReceivedArchives.class);
        UUID upload = received.receive("a.zip", new ByteArrayInputStream(ArchiveScene.bytes(file)));
        var job = InterruptedJob.cancelled(scene.owner, new RestoreJob.Parameters(upload, "a.zip"), 30);
        UUID clip = new NewIds(job.id().value())
                .of(scene.media(scene.project, "clip.mp4").id().value());
        Files.createDirectories(home.media().resolve(clip.toString()));

        scene.people.does(
                scene.owner,
                () -> assertThatThrownBy(() -> restoreJob.run(job)).isInstanceOf(JobCancelledException.class));

        assertThat(everything()).isEqualTo(before);
    }

    private void run(InterruptedJob job) {
        try {
            restoreJob.run(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
