package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {
    @Test
    void warms_up_stays_and_falls() {
        TrainingPlan plan = TrainingPlan.first(1000);

        assertThat(plan.learningRate(1e-3, 0)).isCloseTo(1e-5, Offset.offset(1e-9));
        assertThat(plan.learningRate(1e-3, 300)).isEqualTo(1e-3);
        assertThat(plan.learningRate(1e-3, 750)).isBetween(4e-4, 6e-4);
        assertThat(plan.learningRate(1e-3, 999)).isLessThan(3e-5);
    }

    @Test
    void revision_fits_the_time_left_without_a_jump() {
        TrainingPlan plan = TrainingPlan.first(100_000).revised(20, 98, 0.1, 100_000);

        assertThat(plan.iterations()).isEqualTo(1000);
        TrainingPlan slower = plan.revised(500, 48, 0.2, 100_000);
        assertThat(slower.iterations()).isEqualTo(740);
        assertThat(slower.progress(500)).isEqualTo(plan.progress(500));
        assertThat(slower.progress(740)).isEqualTo(1);
    }

    @Test
    void ends_at_the_most_iterations_and_at_once_when_time_is_up() {
        assertThat(TrainingPlan.first(30).revised(20, 1e9, 0.1, 30).iterations())
                .isEqualTo(30);
        assertThat(TrainingPlan.first(1000).revised(50, -3, 0.1, 1000).finishedAt(50))
                .isTrue();
    }
}
