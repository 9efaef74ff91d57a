package io.truthloom.exchange.kitti;

import java.util.List;

/** The classes of KITTI's pictures of instances, by number: those of the Cityscapes data set. */
final class Cityscapes {
    static final List<String> CLASSES = List.of(
            "unlabeled",
            "ego vehicle",
            "rectification border",
            "out of roi",
            "static",
            "dynamic",
            "ground",
            "road",
            "sidewalk",
            "parking",
            "rail track",
            "building",
            "wall",
            "fence",
            "guard rail",
            "bridge",
            "tunnel",
            "pole",
            "polegroup",
            "traffic light",
            "traffic sign",
            "vegetation",
            "terrain",
            "sky",
            "person",
            "rider",
            "car",
            "truck",
            "bus",
            "caravan",
            "trailer",
            "train",
            "motorcycle",
            "bicycle");

    private Cityscapes() {}
}
