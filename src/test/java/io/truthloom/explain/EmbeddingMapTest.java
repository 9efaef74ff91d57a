package io.truthloom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.model.ModelId;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class EmbeddingMapTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private EmbeddingMapService maps;

    @TempDir
    Path folder;

    @Test
    void swapped_labels_lie_among_strangers() {
        BlockScene scene = new BlockScene(context, 14);
        ModelId model = scene.model(folder);

        EmbeddingMapId id = scene.as(() -> maps.start(model, null, "fine4-active"));

        EmbeddingMap map = finished(scene, id);
        assertThat(map.finished()).isTrue();
        assertThat(map.objects()).isEqualTo(28);
        List<MapPoint> points = scene.as(() -> maps.points(id));
        assertThat(points).hasSize(28).allSatisfy(point -> assertThat(point.x()).isFinite());
        assertThat(points.stream()
                        .sorted(Comparator.comparing(MapPoint::strangers).reversed())
                        .limit(2)
                        .map(MapPoint::annotationId))
                .containsExactlyInAnyOrderElementsOf(scene.swapped.stream()
                        .map(annotation -> annotation.value())
                        .toList());
        MapPoint first = scene.as(() -> maps.point(id, 0));
        assertThat(first).isEqualTo(points.getFirst());
        assertThatThrownBy(() -> scene.as(() -> maps.point(id, 28))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_version_is_mapped_as_it_was_frozen() {
        BlockScene scene = new BlockScene(context, 4);
        ModelId model = scene.model(folder);

        EmbeddingMapId id =
                scene.as(() -> maps.start(model, maps.versions(model).getFirst().id(), null));

        EmbeddingMap map = finished(scene, id);
        assertThat(map.layer()).isEqualTo("last-active");
        assertThat(scene.as(() -> maps.points(id))).hasSize(8);
        assertThat(scene.as(() -> maps.list(model))).hasSize(1);
        scene.as(() -> {
            maps.delete(id);
            return id;
        });
        assertThat(scene.as(() -> maps.list(model))).isEmpty();
    }

    @Test
    void what_can_not_be_mapped_is_refused_with_a_sentence() {
        BlockScene scene = new BlockScene(context, 4);
        ModelId model = scene.model(folder);
        UserId stranger = new People(context).someone(Role.MANAGER);

        EmbeddingMapId nowhere = scene.as(() -> maps.start(model, null, "nowhere"));
        Job job = scene.finished(scene.as(() -> maps.get(nowhere)).jobId());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains("none named \"nowhere\"");
        assertThatThrownBy(() -> new People(context).as(stranger, () -> maps.list(model)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new People(context).as(stranger, () -> maps.start(model, null, null)))
                .isInstanceOf(NotFoundException.class);
    }

    private EmbeddingMap finished(BlockScene scene, EmbeddingMapId id) {
        Job job = scene.finished(scene.as(() -> maps.get(id)).jobId());
        assertThat(job.state()).as(job.message() + job.log()).isEqualTo(JobState.SUCCEEDED);
        return scene.as(() -> maps.get(id));
    }
}
