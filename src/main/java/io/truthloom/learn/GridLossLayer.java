package io.truthloom.learn;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.objdetect.Yolo2OutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/** DL4J's detection layer with the same numbers from {@link GridLoss}, in a tenth of the time. */
final class GridLossLayer extends Yolo2OutputLayer {
    private static final long serialVersionUID = 1L;

    private double score;

    GridLossLayer(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    static boolean canReplace(Yolo2OutputLayer layer) {
        var settings = layer.layerConf();
        return layer.getClass() == Yolo2OutputLayer.class
                && settings.getFormat() == CNN2DFormat.NHWC
                && settings.getLossPositionScale().getClass() == LossL2.class
                && settings.getLossClassPredictions().getClass() == LossL2.class;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        float[] gradient = new float[(int) input.length()];
        apply(gradient);
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        PlainFloats.of(out).write(0, gradient, gradient.length);
        return new Pair<>(new DefaultGradient(), out);
    }

    @Override
    public double computeScore(double regularisation, boolean training, LayerWorkspaceMgr workspaces) {
        score = apply(new float[(int) input.length()]) / getInputMiniBatchSize() + regularisation;
        return score;
    }

    @Override
    public double score() {
        return score;
    }

    private double apply(float[] gradient) {
        var settings = layerConf();
        int classes = (int) labels.size(3) - 4;
        long wanted = settings.getBoundingBoxes().size(0) * (5L + classes);
        if (input.size(3) != wanted) {
            throw new LearnException(
                    "The last layer has %d outputs a cell; %d are needed for %d classes."
                            .formatted(input.size(3), wanted, classes),
                    null);
        }
        var loss = new GridLoss(
                settings.getBoundingBoxes().dup('c').data().asFloat(),
                classes,
                settings.getLambdaCoord(),
                settings.getLambdaNoObj());
        var grid = new GridLoss.Grid((int) input.size(0), (int) input.size(1), (int) input.size(2));
        return loss.apply(grid, floats(input), floats(labels), gradient);
    }

    private static float[] floats(INDArray array) {
        float[] values = new float[(int) array.length()];
        INDArray plain = PlainFloats.plain(array.castTo(DataType.FLOAT));
        PlainFloats.of(plain).read(0, values, values.length);
        return values;
    }
}
