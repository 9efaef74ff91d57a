package io.truthloom.learn;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A copy of a model's net for one thread at a time, with what goes in and what its answer means. */
public record OpenNetwork(ComputationGraph net, NetworkInput input, NetworkHead head, List<String> classNames) {
    public OpenNetwork {
        classNames = List.copyOf(classNames);
    }
}
