package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.common.TruthloomHome;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.vision.ExifJpeg;
import io.truthloom.vision.Images;
import io.truthloom.vision.TilePyramid;
import io.truthloom.vision.VisionParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class LargePictureTest {
    /** Odd, so that the last tile of each row is a narrow one. */
    private static final int WIDTH = 5001;

    private static final int HEIGHT = 701;

    @Autowired
    ApplicationContext context;

    @Autowired
    FrameStore frames;

    @Autowired
    TileStore tiles;

    @Autowired
    Images images;

    @Autowired
    TruthloomHome home;

    @TempDir
    Path folder;

    private Imports imports;

    @BeforeEach
    void newProject() {
        imports = new Imports(context, folder);
    }

    @Test
    void a_large_picture_is_shown_by_an_overview_and_by_tiles_of_each_level() {
        Media added = large();

        TilePyramid pyramid = new TilePyramid(WIDTH, HEIGHT);
        assertThat(added.tileLevels()).isEqualTo(pyramid.levels());
        RgbImage overview = as(() -> images.decodeJpeg(tiles.overview(added.id())));
        assertThat(overview.width()).isEqualTo(1251).isEqualTo(added.readWidth());
        assertThat(overview.height()).isEqualTo(176).isEqualTo(added.readHeight());
        for (int level = 0; level < pyramid.levels(); level++) {
            int column = pyramid.columns(level) - 1;
            int row = pyramid.rows(level) - 1;
            int wanted = level;
            RgbImage last = as(() -> images.decodeJpeg(tiles.tile(added.id(), wanted, column, row)));
            assertThat(last.width()).isEqualTo(pyramid.width(level) - column * TilePyramid.TILE);
            assertThat(last.height()).isEqualTo(pyramid.height(level) - row * TilePyramid.TILE);
            assertThat((double) last.channel(last.width() - 1, 0, 0))
                    .as("red at the right")
                    .isCloseTo(255, within(8.0));
        }
    }

    @Test
    void models_read_the_overview_and_exports_the_whole_picture() throws IOException {
        Media added = large();

        RgbImage read = as(() -> frames.read(added.id(), 0));
        var whole = new ByteArrayOutputStream();
        as(() -> frames.open(added.id(), 0)).copyTo(whole);

        assertThat(read.width()).isEqualTo(added.readWidth());
        RgbImage full = images.decodeJpeg(whole.toByteArray());
        assertThat(full.width()).isEqualTo(WIDTH);
        assertThat(full.height()).isEqualTo(HEIGHT);
        assertThat(as(() -> frames.frame(added.id(), 0)).bytes()).isEqualTo(whole.size());
        assertThat(Files.list(home.media().resolve(added.id().toString()))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "original", "frames.pack", "thumbnail.jpg", "overview.jpg", "tiles.pack", "tiles.index");
        assertThatThrownBy(() -> as(() -> frames.reducedJpeg(added.id(), 0, 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("overview");
    }

    @Test
    void no_tile_is_given_that_is_not_there_nor_to_a_stranger() {
        Media added = large();
        Media small = imports.onlyMedia(imports.importFiles(imports.picture("small.png")));

        assertThatThrownBy(() -> as(() -> tiles.tile(added.id(), 0, 10, 0))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(() -> tiles.tile(added.id(), -1, 0, 0))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(() -> tiles.overview(small.id()))).isInstanceOf(NotFoundException.class);
        var stranger = imports.people().someone(io.truthloom.security.Role.ANNOTATOR);
        assertThatThrownBy(() -> imports.people().as(stranger, () -> tiles.tile(added.id(), 0, 0, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.people().as(stranger, () -> tiles.overview(added.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_orientation_of_a_picture_is_applied_once_and_recorded() throws IOException {
        Path turned = folder.resolve("turned.jpg");
        var jpeg = images.encodeJpeg(new RgbImage(40, 20, new byte[40 * 20 * 3]), 90);
        Files.write(turned, ExifJpeg.withOrientation(jpeg, 6));

        Media added = imports.onlyMedia(imports.importFiles(turned));

        assertThat(added.exifOrientation()).isEqualTo(6);
        assertThat(added.width()).isEqualTo(20);
        assertThat(as(() -> frames.read(added.id(), 0)).height()).isEqualTo(40);
        assertThat(Files.readAllBytes(home.media().resolve(added.id() + "/original")))
                .isEqualTo(Files.readAllBytes(turned));
    }

    /** Red grows along x. */
    private Media large() {
        return imports.onlyMedia(imports.importFiles(VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=s=%dx%d:d=1,format=gbrp,geq=r='X*255/%d':g=0:b=0".formatted(WIDTH, HEIGHT, WIDTH),
                "-frames:v",
                "1",
                "large.png")));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return imports.people().as(imports.owner(), work::get);
    }
}
