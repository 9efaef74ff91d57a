package io.truthloom.learn.explain;

import io.truthloom.learn.LearnException;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every layer of a net answered to one picture. */
record Activations(Map<String, INDArray> byLayer) {
    INDArray get(String layer) {
        INDArray answer = byLayer.get(layer);
        if (answer == null) {
            throw new LearnException("The network has no layer named \"%s\".".formatted(layer), null);
        }
        return answer;
    }
}
