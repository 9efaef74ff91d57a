package io.truthloom.learn;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation of straight pieces, min(max(x, slope x), ceiling), in one pass over memory each way. */
final class RampLayer extends ActivationLayer {
    private static final long serialVersionUID = 1L;
    private static final int PIECE = 2048;
    /** Makes a step of a sign without a branch, whose direction no processor guesses. */
    private static final float STEEP = 1e38f;

    /** @param slope below zero, 0 to below 1 */
    record Ramp(float slope, float ceiling) {
        /** Null for an activation of another form. */
        static @Nullable Ramp of(IActivation activation) {
            if (activation.getClass() == ActivationLReLU.class) {
                return new Ramp((float) ((ActivationLReLU) activation).getAlpha(), Float.POSITIVE_INFINITY);
            }
            if (activation.equals(new ActivationReLU())) {
                return new Ramp(0, Float.POSITIVE_INFINITY);
            }
            return activation.getClass() == ActivationReLU6.class ? new Ramp(0, 6) : null;
        }
    }

    private final Ramp ramp;

    RampLayer(NeuralNetConfiguration configuration, DataType type, Ramp ramp) {
        super(configuration, type);
        this.ramp = ramp;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray x = PlainFloats.plain(input);
        INDArray y = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, x.shape(), 'c');
        PlainFloats in = PlainFloats.of(x);
        PlainFloats out = PlainFloats.of(y);
        float[] piece = new float[PIECE];
        for (long at = 0; at < in.count(); at += PIECE) {
            int length = (int) Math.min(PIECE, in.count() - at);
            in.read(at, piece, length);
            for (int i = 0; i < length; i++) {
                piece[i] = Math.min(Math.max(piece[i], ramp.slope() * piece[i]), ramp.ceiling());
            }
            out.write(at, piece, length);
        }
        return y;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray x = PlainFloats.plain(input);
        INDArray dy = PlainFloats.plain(epsilon);
        INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, x.shape(), 'c');
        PlainFloats in = PlainFloats.of(x);
        PlainFloats error = PlainFloats.of(dy);
        PlainFloats out = PlainFloats.of(dx);
        float[] piece = new float[PIECE];
        float[] errors = new float[PIECE];
        for (long at = 0; at < in.count(); at += PIECE) {
            int length = (int) Math.min(PIECE, in.count() - at);
            in.read(at, piece, length);
            error.read(at, errors, length);
            for (int i = 0; i < length; i++) {
                float above = Math.min(Math.max(piece[i] * STEEP, 0), 1);
                float below = Math.min(Math.max((ramp.ceiling() - piece[i]) * STEEP, 0), 1);
                errors[i] *= (ramp.slope() + (1 - ramp.slope()) * above) * below;
            }
            out.write(at, errors, length);
        }
        return new Pair<>(new DefaultGradient(), dx);
    }
}
