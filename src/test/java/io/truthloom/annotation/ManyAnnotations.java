package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Videos of 10,000 frames with any number of objects and any length of log, written by the database itself. */
record ManyAnnotations(JdbcClient jdbc, ProjectId project, LabelId label, UserId author) {
    static final int FRAMES = 10_000;

    /** Each eighth a track of 5 to 24 keyframes, the others boxes; all of one import, which is revision 1. */
    MediaId video(int objects) {
        var id = new MediaId(UUID.randomUUID());
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                values (?, ?, ?, 'VIDEO', 1920, 1080, ?, 40000, 'h264', 1, ?, ?, now())""")
                .params(id.value(), project.value(), objects + ".mp4", FRAMES, id.toString(), author.value())
                .update();
        jdbc.sql("insert into annotation_head (media_id, revision) values (?, 1)")
                .param(id.value())
                .update();
        jdbc.sql("""
                insert into annotation (id, media_id, label_id, track, first_frame, last_frame, keyframes, revision,
                    created_by, created_at)
                select gen_random_uuid(), ?, ?, keys > 1, first, first + (keys - 1) * 20, jsonb, 1, ?, now()
                from (
                    select n, n * 7919 % 9500 as first, case when n % 8 = 0 then 5 + n / 8 % 20 else 1 end as keys
                    from generate_series(1, ?) n
                ) objects, lateral (
                    select jsonb_agg(jsonb_build_object('frame', first + k * 20, 'outside', false, 'occluded', false,
                        'source', 'HUMAN', 'shape', jsonb_build_object('kind', 'box', 'rotation', 0,
                            'x1', n * 37 % 1700 + k, 'y1', n * 101 % 900 + k,
                            'x2', n * 37 % 1700 + k + 80.5, 'y2', n * 101 % 900 + k + 60.25)) order by k) as jsonb
                    from generate_series(0, keys - 1) k
                ) keyframes""").params(id.value(), label.value(), author.value(), objects).update();
        jdbc.sql("analyze annotation, annotation_head, change_set, media").update();
        return id;
    }

    /** As many moves by hand of the media's objects; in each ten an undo. */
    void log(MediaId media, int gestures) {
        jdbc.sql("""
                insert into change_set (id, media_id, revision, base_revision, author_id, origin, gesture, created_at, changes)
                select change, media_id, r + 1, r, ?, 'HUMAN', gesture, now(),
                    jsonb_build_object('previous', jsonb_build_array(object), 'previousFrames', '[]'::jsonb,
                        'changeSet', jsonb_build_object('id', change, 'baseRevision', r, 'origin', 'HUMAN',
                            'gesture', gesture, 'created', '[]'::jsonb, 'updated', jsonb_build_array(object),
                            'deleted', '[]'::jsonb, 'frames', '[]'::jsonb))
                from (
                    select r, gen_random_uuid() as change, case when r % 10 = 0 then 'undo' else 'move' end as gesture
                    from generate_series(1, ?) r
                ) gestures join (
                    select media_id, row_number() over (order by id) as n, jsonb_build_object('id', id, 'labelId', label_id,
                        'track', track, 'keyframes', keyframes, 'revision', revision) as object
                    from annotation where media_id = ?
                ) objects on n = 1 + r % (select count(*) from annotation where media_id = ?)""")
                .params(author.value(), gestures, media.value(), media.value())
                .update();
        jdbc.sql("update annotation_head set revision = ? where media_id = ?")
                .params(gestures + 1, media.value())
                .update();
        jdbc.sql("analyze annotation_head, change_set").update();
    }
}
