package io.truthloom.learn.explain;

import io.truthloom.learn.NetworkHead.Boxes;
import io.truthloom.learn.NetworkHead.Classes;
import io.truthloom.learn.NetworkHead.Slot;
import io.truthloom.learn.NetworkInput.Encoded;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** See {@link NetworkInspector#gradCam}. */
final class GradCam {
    private final NetworkBench bench;
    private final Answers answers;

    GradCam(NetworkBench bench, Answers answers) {
        this.bench = bench;
        this.answers = answers;
    }

    HeatMap of(String layer, Encoded picture, Target target) {
        answers.check(target);
        bench.type(layer);
        Activations activations = bench.forward(picture);
        float[] output = numbers(activations.get(bench.head().output()));
        INDArray gradient =
                new Backward(bench, activations).gradient(scoreGradient(activations, output, picture, target), layer);
        Planes seen = Planes.of(bench, layer, activations.get(layer), picture);
        Planes slopes = Planes.of(bench, layer, gradient, picture);
        bench.net.clearLayersStates();
        float[] heat = target instanceof Target.OfBox ? placeByPlace(seen, slopes) : byMean(seen, slopes);
        return heatMap(heat, seen, answers.score(output, target, picture));
    }

    private static HeatMap heatMap(float[] heat, Planes grid, double score) {
        float strongest = 0;
        for (float value : heat) {
            strongest = Math.max(strongest, value);
        }
        for (int i = 0; i < heat.length; i++) {
            heat[i] = strongest > 0 ? Math.max(0, heat[i]) / strongest : 0;
        }
        return new HeatMap(grid.width(), grid.height(), heat, grid.area(), strongest, score);
    }

    private static float[] placeByPlace(Planes seen, Planes slopes) {
        float[] heat = new float[seen.width() * seen.height()];
        for (int channel = 0; channel < seen.values().length; channel++) {
            for (int place = 0; place < heat.length; place++) {
                heat[place] += seen.values()[channel][place] * slopes.values()[channel][place];
            }
        }
        return heat;
    }

    private static float[] byMean(Planes seen, Planes slopes) {
        float[] heat = new float[seen.width() * seen.height()];
        for (int channel = 0; channel < seen.values().length; channel++) {
            float weight = slopes.mean(slopes.area())[channel];
            for (int place = 0; place < heat.length; place++) {
                heat[place] += weight * seen.values()[channel][place];
            }
        }
        return heat;
    }

    /** The gradient of the target's score with respect to what stands right before the output's sigmoid or softmax. */
    Map<String, INDArray> scoreGradient(Activations activations, float[] output, Encoded picture, Target target) {
        String before = bench.inputs(bench.head().output()).getFirst();
        return switch (bench.head()) {
            case Boxes boxes -> {
                INDArray raw = activations.get(before);
                Slot slot = answers.slot(boxes, output, (Target.OfBox) target, picture);
                float[] gradient = BoxScore.gradient(
                        numbers(raw),
                        slot,
                        target.classIndex(),
                        bench.open.classNames().size());
                yield Map.of(before, Nd4j.create(gradient, raw.shape(), 'c'));
            }
            case Classes classes ->
                Map.of(before, classGradient(classes.output(), activations.get(before), target.classIndex()));
        };
    }

    /** Of the class's number before the softmax. */
    private INDArray classGradient(String output, INDArray before, int classIndex) {
        LayerVertex vertex = (LayerVertex) bench.net.getVertex(output);
        Layer layer = Layers.inner(vertex.getLayer());
        if (layer instanceof BaseOutputLayer<?>) {
            INDArray column = Layers.numbers(layer, "W")
                    .getColumn(classIndex, true)
                    .transpose()
                    .dup();
            return Backward.preprocessed(vertex, column);
        }
        INDArray one = Nd4j.zeros(before.dataType(), before.shape());
        one.putScalar(new long[] {0, classIndex}, 1);
        return one;
    }

    private static float[] numbers(INDArray array) {
        return array.dup('c').data().asFloat();
    }
}
