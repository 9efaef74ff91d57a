package io.truthloom.learn.networks;

import java.util.List;

/** Classifiers as they are published. Inputs are square, RGB; counts are for 1,000 classes, without running statistics. */
public enum Architecture {
    EFFICIENTNET_LITE0("EfficientNet-Lite0", 4_652_008),
    MOBILENET_V2("MobileNetV2", 3_504_872),
    SQUEEZENET("SqueezeNet 1.1", 1_235_496),
    RESNET50("ResNet-50", 25_557_032),
    GOOGLENET("GoogLeNet", 6_624_904),
    DARKNET19("Darknet-19", 20_842_376),
    ALEXNET("AlexNet", 61_100_840),
    VGG16("VGG-16", 138_357_544),
    VGG19("VGG-19", 143_667_240);

    /** Width and height that all of them are published for. */
    public static final int INPUT = 224;

    private final String title;
    private final long parameters;

    Architecture(String title, long parameters) {
        this.title = title;
        this.parameters = parameters;
    }

    public String title() {
        return title;
    }

    /** What is learnt, for 1,000 classes at {@link #INPUT} pixels. */
    public long parameters() {
        return parameters;
    }

    /** Whether ImageNet weights of it ship with the product. */
    public boolean isPretrained() {
        return this == EFFICIENTNET_LITE0;
    }

    /** From the picture to the shares of the classes. */
    public List<Stage> stages(int classes) {
        return switch (this) {
            case EFFICIENTNET_LITE0 -> EfficientNetLite0.stages(classes);
            case MOBILENET_V2 -> MobileNetV2.stages(classes);
            case SQUEEZENET -> SqueezeNet.stages(classes);
            case RESNET50 -> ResNet50.stages(classes);
            case GOOGLENET -> GoogLeNet.stages(classes);
            case DARKNET19 -> Darknet19.stages(classes);
            case ALEXNET -> AlexNet.stages(classes);
            case VGG16 -> Vgg.stages(classes, 2, 2, 3, 3, 3);
            case VGG19 -> Vgg.stages(classes, 2, 2, 4, 4, 4);
        };
    }
}
