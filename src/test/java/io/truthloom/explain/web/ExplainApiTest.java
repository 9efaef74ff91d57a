package io.truthloom.explain.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.explain.BlockScene;
import io.truthloom.explain.CameraService;
import io.truthloom.explain.EmbeddingMapId;
import io.truthloom.explain.EmbeddingMapService;
import io.truthloom.explain.MapCrops;
import io.truthloom.media.Media;
import io.truthloom.model.ModelId;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.Images;
import io.truthloom.vision.VisionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

@IntegrationTest
class ExplainApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private CameraController camera;

    @Autowired
    private InsideController inside;

    @Autowired
    private EmbeddingMapService maps;

    @Autowired
    private MapCrops crops;

    @Autowired
    private Images images;

    @TempDir
    Path folder;

    @Test
    void a_sheet_holds_a_tile_for_each_channel() throws IOException {
        BlockScene scene = new BlockScene(context, 2);
        ModelId model = scene.model(folder);
        var place = scene.media().getFirst().id().value();

        Sheet sheet = scene.as(() -> inside.activations(model.value(), place, 0, "fine1-active"));

        assertThat(sheet.tiles()).hasSize(16);
        var picture = ImageIO.read(new ByteArrayInputStream(sheet.png()));
        assertThat(picture.getWidth()).isEqualTo(sheet.width() * sheet.columns());
        assertThat(picture.getHeight()).isEqualTo(sheet.height() * Math.ceilDiv(16, sheet.columns()));
        assertThat(scene.as(() -> inside.filters(model.value())).tiles()).hasSize(16);
        assertThat(Base64.getEncoder().encodeToString(sheet.png())).startsWith("iVBOR");
    }

    @Test
    void a_kept_picture_joins_the_project_once() {
        BlockScene scene = new BlockScene(context, 2);
        byte[] jpeg = images.encodeJpeg(BlockScene.picture(77), 95);

        CameraController.Kept kept = scene.as(() -> keep(scene, jpeg));
        CameraController.Kept again = scene.as(() -> keep(scene, jpeg));

        assertThat(again.mediaId()).isEqualTo(kept.mediaId());
        assertThat(scene.media()).hasSize(3).extracting(Media::name).contains("camera.jpg");
    }

    @Test
    void pictures_are_looked_at_and_what_is_none_is_refused_with_a_sentence() {
        BlockScene scene = new BlockScene(context, 2);
        ModelId model = scene.model(folder);
        byte[] jpeg = images.encodeJpeg(BlockScene.picture(3), 95);

        var seen = scene.as(() -> look(model, jpeg, 0.0));

        assertThat(seen.width()).isEqualTo(96);
        assertThat(seen.boxes())
                .isNotEmpty()
                .allSatisfy(box -> assertThat(box.className()).isIn("person", "car"));
        assertThatThrownBy(() -> scene.as(() -> look(model, "no picture".getBytes(), 0.5)))
                .isInstanceOf(VisionException.class);
        assertThatThrownBy(() -> scene.as(() -> look(model, new byte[0], 0.5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> scene.as(() -> look(model, new byte[CameraService.MOST_BYTES + 1], 0.5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("more than 24 MB");
        assertThatThrownBy(() -> scene.as(() -> look(model, jpeg, 7.0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("between 0 and 1");
        // the refused ones did not leave anybody waiting
        assertThat(scene.as(() -> look(model, jpeg, 0.5)).height()).isEqualTo(96);
    }

    @Test
    void strangers_neither_look_nor_keep() {
        BlockScene scene = new BlockScene(context, 2);
        ModelId model = scene.model(folder);
        byte[] jpeg = images.encodeJpeg(BlockScene.picture(3), 95);
        People people = new People(context);
        UserId stranger = people.someone(Role.MANAGER);

        assertThatThrownBy(() -> people.as(stranger, () -> look(model, jpeg, 0.5)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> keep(scene, jpeg))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_objects_crop_shows_it_with_a_little_around() {
        BlockScene scene = new BlockScene(context, 4);
        ModelId model = scene.model(folder);
        EmbeddingMapId map = scene.as(() -> maps.start(model, null, null));
        scene.finished(scene.as(() -> maps.get(map)).jobId());

        byte[] crop = scene.as(() -> crops.crop(maps.point(map, 0)));

        assertThat(images.decodeJpeg(crop).width()).isBetween(26, 32);
    }

    private CameraController.SeenJson look(ModelId model, byte[] picture, double minScore) {
        try {
            return camera.look(model.value(), "camera.jpg", minScore, request(picture));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CameraController.Kept keep(BlockScene scene, byte[] picture) {
        try {
            return camera.keep(scene.project.value(), "camera.jpg", request(picture));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest request(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body);
        return request;
    }
}
