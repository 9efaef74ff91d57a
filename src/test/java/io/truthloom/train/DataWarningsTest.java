package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataWarningsTest {
    private final Label person = label("person");
    private final Label car = label("car");

    @Test
    void a_class_that_validation_lacks_is_named() {
        assertThat(warnings(List.of(image(0, 1), image()), List.of(image(0))))
                .containsExactly(
                        "No validation frame shows \"car\": how well it is found can't be told, and the AP leaves it out.");
    }

    @Test
    void a_class_that_training_lacks_is_named() {
        assertThat(warnings(List.of(image(0), image()), List.of(image(0, 1))))
                .singleElement()
                .asString()
                .contains("No training frame shows \"car\"");
    }

    @Test
    void no_negative_picture_and_no_validation_are_told() {
        assertThat(warnings(List.of(image(0, 1)), List.of()))
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("no validation frames"))
                .anyMatch(sentence -> sentence.contains("Every training frame shows an object"));
    }

    @Test
    void a_class_without_example_is_named() {
        assertThat(DataWarnings.of(
                        List.of(person, car), List.of(person), List.of(image(0), image()), List.of(image(0))))
                .containsExactly("\"car\" has no labelled example and is not learnt.");
    }

    private List<String> warnings(List<LabelledImage> training, List<LabelledImage> validation) {
        return DataWarnings.of(List.of(person, car), List.of(person, car), training, validation);
    }

    private static LabelledImage image(int... classes) {
        return LabelledImage.of(
                new RgbImage(9, 9, new byte[243]),
                null,
                IntStream.of(classes)
                        .mapToObj(index -> new LabelledBox(index, new Box(1, 1, 5, 5)))
                        .toList());
    }

    private static Label label(String name) {
        return new Label(new LabelId(UUID.randomUUID()), name, "#112233", null);
    }
}
