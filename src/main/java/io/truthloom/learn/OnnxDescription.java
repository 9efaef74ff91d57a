package io.truthloom.learn;

import io.truthloom.learn.onnx.OnnxGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an exported network: all that a program needs to make its input and to read its output.
 *
 * @param task {@code detection} or {@code classification}
 * @param threshold of a detector: the score with the best F1 on the validation pictures
 */
record OnnxDescription(
        int format,
        String task,
        List<String> classes,
        Input input,
        Output output,
        @Nullable Double threshold) {
    /**
     * @param channels in their order
     * @param mean subtracted from a channel's value 0..255
     * @param deviation which the rest is divided by
     * @param fit how a picture is brought to the size
     */
    record Input(String name, String layout, int width, int height, List<Channel> channels, String fit) {}

    record Channel(
            String name,
            double mean,
            double deviation,
            @Nullable String meaning) {}

    /**
     * @param values of an anchor in their order, of a detector
     * @param anchors width and height in cells, of a detector
     * @param steps how the output is read, in words
     */
    record Output(
            String name,
            String layout,
            @Nullable Integer stride,
            @Nullable List<String> values,
            @Nullable List<Anchor> anchors,
            List<String> steps) {}

    static OnnxDescription of(ModelDescription model, OnnxGraph graph) {
        NetworkShape shape = model.shape();
        List<Channel> channels = new java.util.ArrayList<>();
        for (String colour : List.of("red", "green", "blue")) {
            channels.add(new Channel(colour, 0.45 * 255, 255, null));
        }
        if (shape.background()) {
            channels.add(
                    new Channel(
                            "difference",
                            0,
                            255,
                            "Three times the largest difference of a colour to the still scene's picture, at most 255; 0 where there is none."));
        }
        List<String> values = new java.util.ArrayList<>(List.of("x", "y", "width", "height", "confidence"));
        model.classNames().forEach(name -> values.add("class " + name));
        return new OnnxDescription(
                1,
                "detection",
                model.classNames(),
                new Input(
                        graph.inputs().getFirst().name(),
                        "[batch, channels, height, width], float",
                        shape.width(),
                        shape.height(),
                        channels,
                        "Shrunk or grown by one factor, by area, until it fits; in the top left corner; the rest is 0 after scaling."),
                new Output(
                        graph.outputs().getFirst().name(),
                        "[batch, anchors x values, height / stride, width / stride], float, raw; an anchor's values lie together",
                        NetworkShape.STRIDE,
                        values,
                        shape.anchors(),
                        List.of(
                                "Centre in cells: the cell's column + sigmoid(x), its row + sigmoid(y).",
                                "Size in cells: anchor width x exp(width), anchor height x exp(height).",
                                "Cells times stride are pixels of the input; divided by the factor of the fit, of the picture.",
                                "Score: sigmoid(confidence) x softmax(classes) of the best class.",
                                "Keep scores from the threshold up; of boxes of one class that overlap with IoU above 0.5 the best.")),
                model.suggestedThreshold());
    }

    static OnnxDescription of(ClassifierDescription model, OnnxGraph graph) {
        PictureInput input = model.input();
        List<Channel> channels = java.util.stream.Stream.of("red", "green", "blue")
                .map(name -> new Channel(name, input.mean(), input.deviation(), null))
                .toList();
        return new OnnxDescription(
                1,
                "classification",
                model.classNames(),
                new Input(
                        graph.inputs().getFirst().name(),
                        "[batch, channels, height, width], float",
                        input.width(),
                        input.height(),
                        channels,
                        "Stretched to the size, by area."),
                new Output(
                        graph.outputs().getFirst().name(),
                        "[batch, classes], float",
                        null,
                        null,
                        null,
                        List.of("Each value is the probability of its class; they add up to 1.")),
                null);
    }
}
