package io.truthloom.train;

import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.VersionDifference;
import io.truthloom.learn.LabelledImage;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.testing.ProductTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Freezes, counts, compares and reads for training a set of the size that the product promises. */
@ProductTest
class DatasetBenchmark {
    private static final int BOXES = Integer.getInteger("dataset.boxes", 1_000_000);
    private static final int PICTURES = Integer.getInteger("dataset.pictures", 200_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    DatasetService datasets;

    @Autowired
    ProjectService projects;

    @Autowired
    TrainingDataReader reader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() {
        var people = new People(context);
        UserId owner = people.someone(Role.MANAGER);
        ProjectId project = people.as(
                owner,
                () -> projects.create(
                        "Large",
                        List.of(
                                new LabelData(null, "car", "#ff0000", null),
                                new LabelData(null, "person", "#00ff00", null))));
        fill(project, owner);
        System.out.printf(
                "| %,d boxes on %,d pictures, JVM of %,d MB | seconds | heap, MB |%n|---|---|---|%n",
                BOXES, PICTURES, Runtime.getRuntime().maxMemory() >> 20);
        DatasetVersionId[] versions = new DatasetVersionId[2];
        measured(
                "freeze, near-duplicates looked for",
                () -> people.as(owner, () -> {
                    versions[0] = datasets.freeze(project);
                    var version = datasets.get(versions[0]);
                    return "%,d boxes, %,d groups of nearly equal pictures"
                            .formatted(version.boxCount(), version.split().groups());
                }));
        measured(
                "count classes, sides and sizes",
                () -> people.as(
                        owner, () -> datasets.summary(versions[0]).frames().toString()));
        measured(
                "read for training",
                () -> people.as(owner, () -> {
                    TrainingData data = reader.read(versions[0]);
                    long boxes = data.training().stream()
                            .map(LabelledImage::boxes)
                            .mapToLong(List::size)
                            .sum();
                    return "%,d frames with %,d boxes to learn from, held at once"
                            .formatted(data.training().size(), boxes);
                }));
        jdbc.sql("update annotation set keyframes = jsonb_set(keyframes, '{0,shape,x2}', '300') where media_id in"
                        + " (select id from media where project_id = ? order by name limit 1000)")
                .param(project.value())
                .update();
        measured(
                "freeze again, 1,000 pictures relabelled",
                () -> people.as(owner, () -> {
                    versions[1] = datasets.freeze(project);
                    return "";
                }));
        measured(
                "difference of the two",
                () -> people.as(owner, () -> {
                    VersionDifference difference = datasets.difference(versions[0], versions[1]);
                    return "%,d frames relabelled".formatted(difference.relabelled());
                }));
    }

    private void fill(ProjectId project, UserId owner) {
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                select gen_random_uuid(), ?, lpad(n::text, 6, '0') || '.jpg', 'IMAGE', 1920, 1080, 1, 0, 'jpeg', 1,
                    md5(n::text) || md5(n::text), ?, now() from generate_series(1, ?) n""").params(project.value(), owner.value(), PICTURES).update();
        jdbc.sql("""
                insert into frame_state (media_id, frame, state, changed_by, changed_at)
                select id, 0, 'LABELLED', ?, now() from media where project_id = ?""").params(owner.value(), project.value()).update();
        jdbc.sql("""
                insert into annotation (id, media_id, label_id, track, first_frame, last_frame, keyframes, revision,
                    created_by, created_at)
                select gen_random_uuid(), m.id, l.id, false, 0, 0, jsonb_build_array(jsonb_build_object(
                        'frame', 0, 'outside', false, 'occluded', false, 'source', 'HUMAN', 'shape',
                        jsonb_build_object('type', 'box', 'x1', 10 * n, 'y1', 20, 'x2', 10 * n + 90, 'y2', 200,
                            'rotation', 0))), 1, ?, now()
                from media m cross join generate_series(1, ?) n
                    join label l on l.project_id = m.project_id and l.position = n % 2
                where m.project_id = ?""").params(owner.value(), BOXES / PICTURES, project.value()).update();
        jdbc.sql("""
                insert into frame_fingerprint (media_id, frame, hash, cells)
                select id, 0, ('x' || left(md5(id::text), 16))::bit(64)::bigint,
                    replace(encode(decode(repeat(md5(name), 18), 'hex'), 'base64'), E'\\n', '')
                from media where project_id = ?""").param(project.value()).update();
        jdbc.sql("analyze").update();
    }

    /** Heap: the most that was in use at once, garbage included. */
    private static void measured(String what, Supplier<String> work) {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        String message = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "| %s%s | %.1f | %,d |%n", what, message.isEmpty() ? "" : ": " + message, seconds, peak >> 20);
    }
}
