package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureEncoderTest {
    @Test
    void shrinking_takes_the_mean_of_what_a_pixel_covers() {
        byte[] pixels = new byte[4 * 2 * 3];
        Arrays.fill(pixels, 0, 6, (byte) 200);

        byte[] small = PictureScaler.resize(new RgbImage(4, 2, pixels), 2, 1);

        assertThat(small).containsExactly(100, 100, 100, 0, 0, 0);
    }

    @Test
    void a_flat_picture_stays_flat_at_any_size() {
        byte[] pixels = new byte[37 * 23 * 3];
        Arrays.fill(pixels, (byte) 77);

        assertThat(PictureScaler.resize(new RgbImage(37, 23, pixels), 64, 16)).containsOnly(77);
    }

    @Test
    void keeps_the_aspect_and_brings_boxes_back() {
        NetworkPicture picture =
                new PictureEncoder(384, 384, false).encode(new RgbImage(768, 576, new byte[768 * 576 * 3]), null);

        assertThat(picture.width()).isEqualTo(384);
        assertThat(picture.height()).isEqualTo(288);
        Box box = new Box(10, 20, 50, 70);
        assertThat(picture.toSource(picture.toInput(box), 768, 576)).isEqualTo(box);
    }

    @Test
    void fourth_channel_is_the_difference_to_the_background() {
        byte[] pixels = new byte[16 * 16 * 3];
        pixels[1] = 20;
        RgbImage image = new RgbImage(16, 16, pixels);
        RgbImage background = new RgbImage(16, 16, new byte[16 * 16 * 3]);
        PictureEncoder encoder = new PictureEncoder(16, 16, true);

        assertThat(encoder.encode(image, background).values()).startsWith(0, 20, 0, 60, 0, 0, 0, 0);
        assertThat(encoder.encode(image, null).values()).startsWith(0, 20, 0, 0);
    }
}
