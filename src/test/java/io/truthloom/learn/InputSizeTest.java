package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputSizeTest {
    @Test
    void pedestrians_of_a_surveillance_clip_are_seen_at_half_size() {
        assertThat(InputSize.choose(List.of(image(768, 576, 27, 79)), 0)).isEqualTo(new InputSize(384, 288));
    }

    @Test
    void small_objects_get_a_larger_input() {
        assertThat(InputSize.choose(List.of(image(1920, 1080, 40, 40)), 0)).isEqualTo(new InputSize(640, 368));
    }

    @Test
    void small_pictures_are_not_enlarged() {
        assertThat(InputSize.choose(List.of(image(100, 90, 4, 4)), 0)).isEqualTo(new InputSize(112, 112));
    }

    @Test
    void the_users_width_is_taken() {
        assertThat(InputSize.choose(List.of(image(768, 576, 27, 79)), 500)).isEqualTo(new InputSize(512, 384));
    }

    @Test
    void crops_hold_the_largest_object() {
        List<LabelledImage> images = List.of(image(384, 288, 250, 100), image(384, 288, 20, 30));
        List<TrainingPicture> pictures = images.stream()
                .map(image -> TrainingPicture.of(image, new PictureEncoder(384, 288, false)))
                .toList();

        CropSize crop = CropSize.choose(pictures, new InputSize(384, 288), 12);

        assertThat(crop.width()).isEqualTo(336);
        assertThat(crop.height()).isEqualTo(160);
        assertThat(crop.batch()).isEqualTo(7);
        assertThat(crop.maxScale()).isBetween(1.3, 1.4);
    }

    private static LabelledImage image(int width, int height, int boxWidth, int boxHeight) {
        return LabelledImage.of(
                new RgbImage(width, height, new byte[width * height * 3]),
                null,
                List.of(new LabelledImage.LabelledBox(0, new Box(1, 1, 1 + boxWidth, 1 + boxHeight))));
    }
}
