package io.truthloom.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Origin;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.RandomScene;
import io.truthloom.exchange.RoundTrip;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Objects of every kind that a format keeps, with their attributes, groups, order and occlusion, go out of one project
 * and into an empty one.
 */
class WholeSceneTest extends ImportBench {
    private static final List<String> PICTURES = List.of("straße.jpg", "b.png", "empty.jpg");

    @ParameterizedTest
    @CsvSource({
        "coco, BOX ROTATED_BOX POLYGON SKELETON MASK OCCLUDED ATTRIBUTE GROUP Z_ORDER",
        "datumaro, BOX ROTATED_BOX ELLIPSE POLYGON POLYLINE POINTS SKELETON MASK TAG OCCLUDED ATTRIBUTE GROUP Z_ORDER",
        "cvat-images, BOX ROTATED_BOX ELLIPSE POLYGON POLYLINE POINTS MASK TAG OCCLUDED ATTRIBUTE GROUP Z_ORDER",
        "cvat-images, BOX SKELETON ATTRIBUTE GROUP Z_ORDER",
        "labelme, BOX ROTATED_BOX POLYGON POLYLINE POINTS MASK OCCLUDED ATTRIBUTE GROUP",
        "via, BOX ELLIPSE POLYGON POLYLINE OCCLUDED ATTRIBUTE",
        "supervisely, BOX POLYGON POLYLINE SKELETON MASK OCCLUDED ATTRIBUTE",
        "label-studio, BOX ROTATED_BOX ELLIPSE POLYGON POLYLINE MASK OCCLUDED ATTRIBUTE GROUP",
        "openlabel, BOX ROTATED_BOX POLYGON POLYLINE TAG OCCLUDED Z_ORDER ATTRIBUTE"
    })
    void everything_a_format_keeps_comes_back(String format, String kept) throws IOException {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (String feature : kept.split(" ")) {
            features.add(Feature.valueOf(feature));
        }
        for (long seed = 1; seed <= 2; seed++) {
            var scene = new RandomScene(seed, features);
            ProjectId filled = filled(scene);
            ProjectId empty = people.as(owner, () -> projects.create("Empty", List.of()));
            UUID upload = upload(empty, "export.zip", export(filled, format));
            var source = new ImportSource(empty, List.of(upload), format, null);
            ImportResult result = apply(new ImportPlan(source, ImportMode.MERGE, null, null, true, true, true));
            assertThat(lines(empty)).as("seed %d, %s", seed, result).isEqualTo(lines(filled));
            assertThat(lines(filled)).hasSameElementsAs(RoundTrip.drawn(scene));
        }
    }

    private ProjectId filled(RandomScene scene) throws IOException {
        ProjectId project = people.as(
                owner,
                () -> projects.create(
                        "Filled",
                        scene.labels().stream().map(WholeSceneTest::data).toList()));
        Map<String, LabelId> ids = labels(project).stream().collect(Collectors.toMap(Label::name, Label::id));
        Map<LabelId, String> names = scene.labels().stream().collect(Collectors.toMap(Label::id, Label::name));
        for (String name : PICTURES) {
            Media picture = added(project, name, picture(name));
            List<Annotation> objects = scene.picture(name).stream()
                    .map(one -> new Annotation(
                            new AnnotationId(UUID.randomUUID()),
                            ids.get(names.get(one.labelId())),
                            false,
                            one.keyframes(),
                            null,
                            one.groupId(),
                            one.attributes(),
                            0))
                    .toList();
            draw(picture, objects);
        }
        return project;
    }

    private void draw(Media picture, List<Annotation> objects) {
        var changes = new ChangeSet(
                UUID.randomUUID(),
                0,
                Origin.HUMAN,
                "draw",
                objects,
                List.of(),
                List.of(),
                List.of(new FrameMark(0, FrameState.LABELLED)));
        people.as(owner, () -> annotations.apply(picture.id(), changes));
    }

    private List<String> lines(ProjectId project) {
        List<String> lines = new ArrayList<>();
        for (Media picture : people.as(owner, () -> media.list(project, 0, 100))) {
            lines.addAll(RoundTrip.drawn(labels(project), objects(picture), picture.name()));
        }
        lines.sort(null);
        return lines;
    }

    private List<Label> labels(ProjectId project) {
        return people.as(owner, () -> projects.get(project)).labels();
    }

    private static LabelData data(Label label) {
        return new LabelData(
                null, label.name(), label.color(), null, null, label.kind(), label.attributes(), label.skeleton());
    }

    private Path picture(String name) throws IOException {
        var image = new BufferedImage(RandomScene.WIDTH, RandomScene.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < RandomScene.HEIGHT; y++) {
            for (int x = 0; x < RandomScene.WIDTH; x++) {
                image.setRGB(x, y, x * 3 << 16 | y * 4 << 8 | name.hashCode() & 0xff);
            }
        }
        Path file = folder.resolve(UUID.randomUUID() + name.substring(name.lastIndexOf('.')));
        ImageIO.write(image, name.endsWith("png") ? "png" : "jpg", file.toFile());
        return file;
    }
}
