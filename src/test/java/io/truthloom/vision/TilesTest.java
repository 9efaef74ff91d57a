package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesTest {
    private final Images images = VisionParts.images();

    @TempDir
    Path folder;

    @Test
    void a_large_picture_has_levels_down_to_one_tile() {
        TilePyramid pyramid = new TilePyramid(20_000, 20_000);

        assertThat(pyramid.levels()).isEqualTo(7);
        assertThat(pyramid.width(6)).isEqualTo(313);
        assertThat(pyramid.columns(0)).isEqualTo(40);
        assertThat(pyramid.count()).isEqualTo(1600 + 400 + 100 + 25 + 9 + 4 + 1);
        assertThat(pyramid.ordinal(6, 0, 0)).isEqualTo(pyramid.count() - 1);
        assertThat(pyramid.has(6, 1, 0)).isFalse();
        assertThat(pyramid.has(7, 0, 0)).isFalse();
    }

    /** Colour says where: red grows along x, green along y. Odd sides, so that every level has an edge to repeat. */
    @Test
    void every_tile_of_every_level_shows_its_part_of_the_picture() throws IOException {
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=s=4501x1203:d=1,format=gbrp,geq=r='X*255/4501':g='Y*255/1203':b=0",
                "-frames:v",
                "1",
                "ramp.png");
        Map<String, RgbImage> tiles = new LinkedHashMap<>();
        List<Integer> ordinals = new ArrayList<>();
        TilePyramid pyramid = new TilePyramid(4501, 1203);
        Path whole = folder.resolve("whole.jpg");

        byte[] overview = images.tile(file, "ramp.png", VisionParts.LIMITS, 95, whole, (level, column, row, jpeg) -> {
            ordinals.add(pyramid.ordinal(level, column, row));
            tiles.put(level + "/" + column + "/" + row, images.decodeJpeg(jpeg));
        });

        assertThat(ordinals).hasSize(pyramid.count()).isSorted();
        tiles.forEach((name, tile) -> {
            String[] at = name.split("/");
            int scale = 1 << Integer.parseInt(at[0]);
            double x = (Integer.parseInt(at[1]) * 512 + tile.width() / 2 + 0.5) * scale;
            double y = (Integer.parseInt(at[2]) * 512 + tile.height() / 2 + 0.5) * scale;
            assertThat((double) tile.channel(tile.width() / 2, tile.height() / 2, 0))
                    .as(name)
                    .isCloseTo(Math.min(x, 4501) * 255 / 4501, within(6.0));
            assertThat((double) tile.channel(tile.width() / 2, tile.height() / 2, 1))
                    .as(name)
                    .isCloseTo(Math.min(y, 1203) * 255 / 1203, within(6.0));
        });
        assertThat(JpegSize.of(overview)).hasValue(new JpegSize(1126, 301));
        assertThat(JpegSize.of(Files.readAllBytes(whole))).hasValue(new JpegSize(4501, 1203));
    }

    @Test
    void an_upright_jpeg_keeps_its_bytes_beside_its_tiles() throws IOException {
        byte[] jpeg = images.encodeJpeg(new RgbImage(600, 10, new byte[600 * 10 * 3]), 80);
        Path file = Files.write(folder.resolve("a.jpg"), jpeg);
        Path whole = folder.resolve("whole.jpg");

        images.tile(file, "a.jpg", VisionParts.LIMITS, 95, whole, (level, column, row, tile) -> {});

        assertThat(Files.readAllBytes(whole)).isEqualTo(jpeg);
    }

    @Test
    void reducing_divides_the_sides_and_rounds_up() {
        byte[] jpeg = images.encodeJpeg(new RgbImage(101, 50, new byte[101 * 50 * 3]), 90);

        assertThat(JpegSize.of(images.reduceJpeg(jpeg, 2, 90))).hasValue(new JpegSize(51, 25));
        assertThat(JpegSize.of(images.reduceJpeg(jpeg, 8, 90))).hasValue(new JpegSize(13, 7));
    }
}
