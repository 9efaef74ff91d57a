package io.truthloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Files of other programs are taken for what they are, by all formats of boxes, masks and tags together. */
class FormatRecognitionTest {
    private static final String[] PACKAGES = {
        "yolo", "voc", "kitti", "openimages", "maskpng", "imagenet", "csv", "tfrecord"
    };

    @ParameterizedTest
    @CsvSource({
        "yolo_dataset/yolov8_detection, yolo",
        "yolo_dataset/yolov8_detection_with_subset_txt, yolo",
        "yolo_dataset/yolov8_segmentation, yolo",
        "yolo_dataset/yolov8_classification, yolo",
        "yolo_dataset/yolo, yolo-darknet",
        "voc_dataset/voc_dataset1, voc",
        "voc_dataset/voc_dataset3, voc",
        "kitti_dataset/kitti_detection, kitti",
        "kitti_dataset/kitti_segmentation, kitti",
        "open_images_dataset/v6, open-images",
        "imagenet_dataset, imagenet",
        "coco_dataset/coco, ",
        "coco_dataset/coco_instances, ",
        "cvat_dataset/for_images, ",
        "labelme_dataset, ",
        "mot_dataset/mot_seq, ",
        "mot_dataset, "
    })
    void takes_a_data_set_for_what_it_is(String folder, String expected) throws IOException {
        Path files = OtherToolsFiles.datumaro(folder);
        try (var context = new AnnotationConfigApplicationContext();
                Archive archive = Archives.ofFolder(files, files)) {
            context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
            context.registerBean(Formats.class);
            for (String one : PACKAGES) {
                context.scan("io.truthloom.exchange." + one);
            }
            context.refresh();
            List<String> ids = context.getBean(Formats.class).recognise(archive).stream()
                    .map(found -> found.format().info().id())
                    .toList();
            assertThat(ids).isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }
}
