package io.truthloom.analysis;

import io.truthloom.common.Box;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Boxes of a frame as short text: for each a 16-bit class and five 32-bit floats (corners, then score or, of a truth, 1 for
 * a crowd), big-endian, in Base64.
 */
final class BoxText {
    private static final int BYTES = Short.BYTES + 5 * Float.BYTES;

    private BoxText() {}

    static String ofPredictions(List<Prediction> predictions) {
        ByteBuffer bytes = ByteBuffer.allocate(predictions.size() * BYTES);
        predictions.forEach(one -> put(bytes, one.classIndex(), one.box(), (float) one.score()));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static String ofTruths(List<GroundTruth> truths) {
        ByteBuffer bytes = ByteBuffer.allocate(truths.size() * BYTES);
        truths.forEach(one -> put(bytes, one.classIndex(), one.box(), one.crowd() ? 1 : 0));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static void put(ByteBuffer bytes, int classIndex, Box box, float last) {
        bytes.putShort((short) classIndex);
        bytes.putFloat((float) box.x1());
        bytes.putFloat((float) box.y1());
        bytes.putFloat((float) box.x2());
        bytes.putFloat((float) box.y2());
        bytes.putFloat(last);
    }

    /** @throws IllegalArgumentException not such text, or a class that is not below {@code classes} */
    static List<Prediction> predictions(String text, int classes) {
        return read(text, classes, (classIndex, box, last) -> new Prediction(0, classIndex, box, last));
    }

    /** @throws IllegalArgumentException not such text, or a class that is not below {@code classes} */
    static List<GroundTruth> truths(String text, int classes) {
        return read(
                text,
                classes,
                (classIndex, box, last) ->
                        last > 0 ? GroundTruth.ofCrowd(0, classIndex, box) : new GroundTruth(0, classIndex, box));
    }

    private interface Maker<T> {
        T make(int classIndex, Box box, float last);
    }

    private static <T> List<T> read(String text, int classes, Maker<T> maker) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        List<T> all = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                int classIndex = bytes.getShort();
                if (classIndex < 0 || classIndex >= classes) {
                    throw new IllegalArgumentException("Class %d of %d".formatted(classIndex, classes));
                }
                Box box = new Box(bytes.getFloat(), bytes.getFloat(), bytes.getFloat(), bytes.getFloat());
                all.add(maker.make(classIndex, box, bytes.getFloat()));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("Boxes that end in the middle of one", e);
        }
        return all;
    }
}
