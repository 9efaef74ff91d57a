package io.truthloom.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class CropTest {
    @Test
    void what_matters_stands_in_the_middle_with_room_around_it() {
        Crop crop = Crop.around(List.of(new Box(400, 300, 480, 360)), 1920, 1080);
        assertThat(crop.x() + crop.width() / 2).isCloseTo(440, within(1e-9));
        assertThat(crop.y() + crop.height() / 2).isCloseTo(330, within(1e-9));
        assertThat(crop.width() / crop.height()).isCloseTo(4.0 / 3, within(1e-9));
        assertThat(crop.width()).isGreaterThan(160);
    }

    @Test
    void at_the_edge_it_stays_in_the_picture() {
        Crop crop = Crop.around(List.of(new Box(1900, 1060, 1920, 1080)), 1920, 1080);
        assertThat(crop.x() + crop.width()).isCloseTo(1920, within(1e-9));
        assertThat(crop.y() + crop.height()).isCloseTo(1080, within(1e-9));
    }

    @Test
    void a_thing_as_large_as_the_picture_shows_all_of_it() {
        Crop crop = Crop.around(List.of(new Box(0, 0, 1920, 1080)), 1920, 1080);
        assertThat(crop.x()).isLessThanOrEqualTo(0);
        assertThat(crop.width()).isGreaterThanOrEqualTo(1920);
        assertThat(crop.height()).isGreaterThanOrEqualTo(1080);
        assertThat(crop.reduction(480)).isEqualTo(4);
        assertThat(Crop.around(List.of(new Box(0, 0, 8, 8)), 64, 64).reduction(480))
                .isEqualTo(1);
    }
}
