package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;

/** DL4J's changes between pictures and rows of numbers, as ONNX operations. */
final class PreProcessorTranslation {
    private PreProcessorTranslation() {}

    static String of(GraphDraft draft, String name, InputPreProcessor processor, String value) {
        return switch (processor) {
            case CnnToFeedForwardPreProcessor flatten -> {
                String planes = flatten.getFormat() == CNN2DFormat.NHWC
                        ? draft.add(OnnxNode.of("Transpose", name + "/pixels", value)
                                .withAll("perm", 0, 2, 3, 1))
                        : value;
                yield draft.add(OnnxNode.of("Flatten", name + "/flat", planes).with("axis", 1));
            }
            case FeedForwardToCnnPreProcessor picture -> {
                String shape = draft.constant(
                        name + "/shape",
                        OnnxTensor.of(0, picture.getNumChannels(), picture.getInputHeight(), picture.getInputWidth()));
                yield draft.add(OnnxNode.of("Reshape", name + "/picture", value, shape));
            }
            default ->
                throw new LearnException(
                        "The step %s before the layer \"%s\" has no translation into ONNX."
                                .formatted(processor.getClass().getSimpleName(), name),
                        null);
        };
    }
}
