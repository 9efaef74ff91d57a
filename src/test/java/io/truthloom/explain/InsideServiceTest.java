package io.truthloom.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.learn.Detection;
import io.truthloom.learn.LearnException;
import io.truthloom.learn.explain.Target;
import io.truthloom.model.ModelId;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class InsideServiceTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private InsideService inside;

    @TempDir
    Path folder;

    @Test
    void a_model_is_looked_into_with_a_picture_of_its_project() {
        BlockScene scene = new BlockScene(context, 3);
        ModelId model = scene.model(folder);
        Place place = new Place(scene.media().getFirst().id(), 0);

        InsideService.Inside seen = scene.as(() -> inside.inside(model));

        assertThat(seen.classNames()).containsExactly("person", "car");
        assertThat(seen.findsBoxes()).isTrue();
        assertThat(seen.architecture().layers()).extracting("name").contains("picture", "coarse2", "both", "boxes");
        assertThat(scene.as(() -> inside.activations(model, place, "fine2-active")))
                .hasSize(32);
        assertThat(scene.as(() -> inside.filters(model))).hasSize(16);
        List<Detection> boxes = scene.as(() -> inside.answers(model, place)).boxes();
        assertThat(boxes).allSatisfy(box -> assertThat(box.score()).isGreaterThanOrEqualTo(0.05));
    }

    @Test
    void a_box_that_is_not_there_fails_the_job_with_a_sentence() {
        BlockScene scene = new BlockScene(context, 2);
        ModelId model = scene.model(folder);
        Place place = new Place(scene.media().getFirst().id(), 0);
        Target nothing = new Target.OfClass(1);

        JobId id = scene.as(() -> inside.occlusion(model, place, nothing));

        Job job = scene.finished(id);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains("finds boxes: choose one");
        assertThatThrownBy(() -> scene.as(() -> inside.gradCam(model, place, "last", nothing)))
                .isInstanceOf(LearnException.class);
    }

    @Test
    void hiding_parts_is_a_job_whose_result_is_the_map() {
        BlockScene scene = new BlockScene(context, 2);
        ModelId model = scene.model(folder);
        Place place = new Place(scene.media().getFirst().id(), 0);

        JobId id = scene.as(
                () -> inside.occlusion(model, place, new Target.OfBox(0, new io.truthloom.common.Box(10, 10, 30, 30))));

        Job job = scene.finished(id);
        assertThat(job.state()).as(job.message()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.result().get("values").size())
                .isEqualTo(job.result().get("columns").asInt()
                        * job.result().get("rows").asInt());
    }

    @Test
    void strangers_see_nothing() {
        BlockScene scene = new BlockScene(context, 2);
        ModelId model = scene.model(folder);
        Place place = new Place(scene.media().getFirst().id(), 0);
        People people = new People(context);
        UserId stranger = people.someone(Role.MANAGER);

        assertThatThrownBy(() -> people.as(stranger, () -> inside.inside(model)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> inside.occlusion(model, place, new Target.OfClass(0))))
                .isInstanceOf(NotFoundException.class);
    }
}
