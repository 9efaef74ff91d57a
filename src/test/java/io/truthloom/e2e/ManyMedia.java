package io.truthloom.e2e;

import io.truthloom.common.TruthloomHome;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project's images by the hundred thousand, written by the database itself; few pictures serve as all thumbnails. */
record ManyMedia(JdbcClient jdbc, TruthloomHome home, ProjectId project, LabelId label, UserId owner) {
    private static final int PICTURES = 20;

    /** Each hundredth a video. Of the rest a quarter is labelled, a twentieth reviewed, with three objects on each. */
    void fill(int count, Path folder) throws IOException {
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                select gen_random_uuid(), ?, format('cam_%s/%s_%s.%s', n * 31 % 24, 20260401 + n * 17 % 28, n,
                        case when video then 'mp4' else 'jpg' end),
                    case when video then 'VIDEO' else 'IMAGE' end, 1920, 1080, case when video then 300 + n % 900 else 1 end,
                    case when video then 40000 else 0 end, 'x', 200000 + n * 7919::bigint % 900000, md5(n::text), ?,
                    now() - n * interval '7 seconds'
                from (select n, n % 100 = 0 as video from generate_series(1, ?) n) numbers""").params(project.value(), owner.value(), count).update();
        fillNumbers();
        fillLabels();
        fillProposals();
        jdbc.sql("vacuum analyze").update();
        link(thumbnails(folder));
    }

    private void fillNumbers() {
        jdbc.sql("create table numbered as select id, row_number() over (order by sha256) as n from media")
                .update();
    }

    private void fillLabels() {
        jdbc.sql("""
                insert into frame_state select id, 0, case when n % 100 < 25 then 'LABELLED'
                    when n % 100 < 30 then 'REVIEWED' else 'DELETED' end, ?, now() from numbered where n % 100 < 31""").param(owner.value()).update();
        jdbc.sql("""
                insert into annotation (id, media_id, label_id, track, first_frame, last_frame, keyframes, revision,
                    created_by, created_at)
                select gen_random_uuid(), id, ?, false, 0, 0, '[{"frame": 0, "shape": {"kind": "box", "x1": 10, "y1": 10,
                    "x2": 90, "y2": 80, "rotation": 0}}]', 1, ?, now()
                from numbered, generate_series(1, 3) where n % 100 < 30""").params(label.value(), owner.value()).update();
        jdbc.sql("""
                insert into change_set (id, media_id, revision, base_revision, author_id, origin, gesture, created_at, changes)
                select gen_random_uuid(), id, r, r - 1, ?, 'HUMAN', 'draw', now(), '{}'
                from numbered, generate_series(1, 4) r where n % 100 < 30""").param(owner.value()).update();
    }

    private void fillProposals() {
        UUID model = UUID.randomUUID();
        jdbc.sql("""
                insert into model (id, project_id, name, architecture, classes, weights_file, weights_sha256, settings,
                    metrics, created_by, created_at)
                values (?, ?, 'Model', 'x', '[]', 'x', 'x', '{}', '{"suggestedThreshold": 0.5}', ?, now())""").params(model, project.value(), owner.value()).update();
        jdbc.sql("""
                insert into proposal (id, media_id, frame, label_id, model_id, score, x1, y1, x2, y2, state, job_id, created_at)
                select gen_random_uuid(), id, 0, ?, ?, 0.5, 1, 1, 9, 9, case when n % 100 < 40 then 'OPEN' else 'ACCEPTED' end,
                    gen_random_uuid(), now()
                from numbered, generate_series(1, 4) where n % 100 between 30 and 59""").params(label.value(), model).update();
    }

    private void link(List<Path> thumbnails) throws IOException {
        List<UUID> ids = jdbc.sql("select id from media where project_id = ?")
                .param(project.value())
                .query(UUID.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            Path of = Files.createDirectory(home.media().resolve(ids.get(i).toString()));
            Files.createLink(of.resolve("thumbnail.jpg"), thumbnails.get(i % thumbnails.size()));
        }
    }

    private List<Path> thumbnails(Path folder) throws IOException {
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            made.add(VisionParts.make(
                    folder,
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=size=320x180,hue=h=" + i * 18 + ",noise=alls=20",
                    "-frames:v",
                    "1",
                    "t" + i + ".jpg"));
        }
        return made;
    }
}
