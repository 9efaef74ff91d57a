package io.truthloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.RgbImage;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private final BufferedImage scene = TexturedPictures.scene(1, 320, 240);

    @Test
    void the_same_picture_smaller_and_brighter_is_nearly_equal() {
        var smaller = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(scene, 0, 0, 200, 150, null);
        graphics.dispose();
        RgbImage brighter = TexturedPictures.rgb(smaller);
        for (int i = 0; i < brighter.pixels().length; i++) {
            brighter.pixels()[i] = (byte) Math.min(255, (brighter.pixels()[i] & 0xff) + 8);
        }
        assertThat(print(scene).nearlyEquals(Fingerprint.of(brighter))).isTrue();
    }

    @Test
    void the_same_still_scene_with_something_moved_is_another_picture() {
        assertThat(print(TexturedPictures.with(scene, 40, 60))
                        .nearlyEquals(print(TexturedPictures.with(scene, 200, 120))))
                .isFalse();
    }

    @Test
    void other_scenes_differ() {
        for (int other = 2; other < 30; other++) {
            assertThat(print(scene).nearlyEquals(print(TexturedPictures.scene(other, 320, 240))))
                    .as("scene %d", other)
                    .isFalse();
        }
    }

    @Test
    void a_picture_of_one_pixel_has_a_fingerprint() {
        assertThat(Fingerprint.of(new RgbImage(1, 1, new byte[3])).hash()).isZero();
    }

    private static Fingerprint print(BufferedImage image) {
        return Fingerprint.of(TexturedPictures.rgb(image));
    }
}
