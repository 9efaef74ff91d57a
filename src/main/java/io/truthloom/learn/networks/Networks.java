package io.truthloom.learn.networks;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** Stages as DL4J configurations, any piece of a network by itself. */
public final class Networks {
    /** Name of the input vertex. */
    public static final String INPUT = "picture";

    private static final double STATISTICS_DECAY = 0.95;
    private static final double EPSILON = 1e-3;

    private Networks() {}

    /** What to build on: the trainer's usual settings, NHWC floats. */
    public static GraphBuilder builder(long seed, double learningRate) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.RELU)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(1.0)
                .updater(new Adam(learningRate))
                .l2(1e-5)
                .graphBuilder()
                .addInputs(INPUT);
    }

    public static Blocks blocks(GraphBuilder graph) {
        return new Blocks(graph, STATISTICS_DECAY, EPSILON);
    }

    /** @param input {@code InputType.convolutional(..., NHWC)} or feed-forward, of the first of the stages */
    public static ComputationGraphConfiguration configuration(
            List<Stage> stages, InputType input, long seed, double learningRate) {
        GraphBuilder graph = builder(seed, learningRate).setInputTypes(input);
        Blocks blocks = blocks(graph);
        String last = INPUT;
        for (Stage stage : stages) {
            last = stage.add().apply(blocks, last);
        }
        return graph.setOutputs(last).build();
    }

    /**
     * Gives each layer a rate of its own that falls to nothing in a straight line.
     *
     * @param rate of a layer, by its name
     */
    public static void setFallingRates(
            ComputationGraphConfiguration configuration, ToDoubleFunction<String> rate, int iterations) {
        configuration.getVertices().forEach((name, vertex) -> {
            if (vertex instanceof LayerVertex layer && layer.getLayerConf().getLayer() instanceof BaseLayer learning) {
                learning.setIUpdater(
                        new Adam(new PolySchedule(ScheduleType.ITERATION, rate.applyAsDouble(name), 1, iterations)));
            }
        });
    }

    /** What comes out of the only output, for one example. */
    public static InputType output(ComputationGraphConfiguration configuration, InputType input) {
        return Objects.requireNonNull(configuration
                .getLayerActivationTypes(input)
                .get(configuration.getNetworkOutputs().getFirst()));
    }

    /** A picture of RGB values. */
    public static InputType picture(int height, int width) {
        return InputType.convolutional(height, width, 3, Blocks.FORMAT);
    }

    /** What is learnt: all parameters but the running statistics. Allocates nothing. */
    public static long learnt(ComputationGraphConfiguration configuration) {
        long sum = 0;
        for (var vertex : configuration.getVertices().values()) {
            if (vertex instanceof LayerVertex layer) {
                sum += layer.numParams(false);
                if (layer.getLayerConf().getLayer() instanceof BatchNormalization normal) {
                    sum -= 2 * normal.getNOut();
                }
            }
        }
        return sum;
    }
}
