package io.truthloom.learn.onnx;

import io.truthloom.learn.LearnException;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;

/** Steps without weights as ONNX operations. */
record VertexTranslation(GraphDraft draft, String name, List<String> values) {
    /** @return the value that stands for the vertex */
    String of(GraphVertex vertex) {
        String first = values.getFirst();
        return switch (vertex) {
            case MergeVertex merge -> draft.add(node("Concat").with("axis", 1));
            case ElementWiseVertex both -> elementWise(both.getOp());
            case PreprocessorVertex step -> PreProcessorTranslation.of(draft, name, step.getPreProcessor(), first);
            case ScaleVertex scale -> withNumber("Mul", first, scale.getScaleFactor());
            case ShiftVertex shift -> withNumber("Add", first, shift.getShiftFactor());
            default ->
                throw new LearnException(
                        "The step \"%s\" (%s) has no translation into ONNX."
                                .formatted(name, vertex.getClass().getSimpleName()),
                        null);
        };
    }

    private OnnxNode node(String op) {
        return OnnxNode.of(op, name, values.toArray(String[]::new));
    }

    private String elementWise(ElementWiseVertex.Op op) {
        String kind = switch (op) {
            case Add -> "Add";
            case Product -> "Mul";
            case Subtract -> "Sub";
            case Max -> "Max";
            case Average -> "Mean";
            default ->
                throw new LearnException("The step \"" + name + "\" (" + op + ") has no translation into ONNX.", null);
        };
        if (values.size() <= 2 || op == ElementWiseVertex.Op.Max || op == ElementWiseVertex.Op.Average) {
            return draft.add(node(kind));
        }
        String sum = values.getFirst();
        for (int i = 1; i < values.size(); i++) {
            String result = i == values.size() - 1 ? name : name + "/" + i;
            sum = draft.add(OnnxNode.of(kind, result, sum, values.get(i)));
        }
        return sum;
    }

    private String withNumber(String op, String value, double number) {
        String constant = draft.constant(name + "/" + op, OnnxTensor.of(new float[] {(float) number}));
        return draft.add(OnnxNode.of(op, name, value, constant));
    }
}
