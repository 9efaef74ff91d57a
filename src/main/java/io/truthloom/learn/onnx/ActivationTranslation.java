package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Activation functions as ONNX operations. */
final class ActivationTranslation {
    private ActivationTranslation() {}

    /** @return the value after it; the given one where the function is the identity */
    static String of(GraphDraft draft, String name, IActivation activation, String value, InputType in) {
        return switch (activation) {
            case ActivationIdentity identity -> value;
            case ActivationReLU6 relu -> clip(draft, name, value, 6);
            case ActivationReLU relu
            when relu.getThreshold() != null && relu.getThreshold() != 0 -> throw unknown(name, activation);
            case ActivationReLU relu
            when relu.getNegativeSlope() != null && relu.getNegativeSlope() != 0 -> throw unknown(name, activation);
            case ActivationReLU relu
            when relu.getMax() != null && relu.getMax() > 0 -> clip(draft, name, value, relu.getMax());
            case ActivationReLU relu -> draft.add(OnnxNode.of("Relu", name, value));
            case ActivationLReLU leaky ->
                draft.add(OnnxNode.of("LeakyRelu", name, value).with("alpha", (float) leaky.getAlpha()));
            case ActivationELU elu -> draft.add(OnnxNode.of("Elu", name, value).with("alpha", (float) elu.getAlpha()));
            case ActivationSELU selu -> draft.add(OnnxNode.of("Selu", name, value));
            case ActivationSigmoid sigmoid -> draft.add(OnnxNode.of("Sigmoid", name, value));
            case ActivationTanH tanh -> draft.add(OnnxNode.of("Tanh", name, value));
            case ActivationSoftPlus softPlus -> draft.add(OnnxNode.of("Softplus", name, value));
            case ActivationSoftSign softSign -> draft.add(OnnxNode.of("Softsign", name, value));
            case ActivationHardSigmoid hard ->
                draft.add(OnnxNode.of("HardSigmoid", name, value)
                        .with("alpha", 0.2f)
                        .with("beta", 0.5f));
            case ActivationSoftmax softmax -> {
                // DL4J sums along the last dimension, which are the channels unless pictures lie as planes
                if (in instanceof InputType.InputTypeConvolutional picture && picture.getFormat() == CNN2DFormat.NCHW) {
                    throw unknown(name, activation);
                }
                yield draft.add(OnnxNode.of("Softmax", name, value).with("axis", 1));
            }
            case ActivationSwish swish -> {
                String gate = draft.add(OnnxNode.of("Sigmoid", name + "/gate", value));
                yield draft.add(OnnxNode.of("Mul", name, value, gate));
            }
            case ActivationMish mish -> {
                String plus = draft.add(OnnxNode.of("Softplus", name + "/plus", value));
                String gate = draft.add(OnnxNode.of("Tanh", name + "/gate", plus));
                yield draft.add(OnnxNode.of("Mul", name, value, gate));
            }
            default -> throw unknown(name, activation);
        };
    }

    private static String clip(GraphDraft draft, String name, String value, double most) {
        return draft.add(OnnxNode.of(
                "Clip",
                name,
                value,
                draft.constant(name + "/least", OnnxTensor.of(new float[] {0})),
                draft.constant(name + "/most", OnnxTensor.of(new float[] {(float) most}))));
    }

    private static LearnException unknown(String name, IActivation activation) {
        return new LearnException(
                "The layer \"%s\" is activated by %s, which has no translation into ONNX.".formatted(name, activation),
                null);
    }
}
