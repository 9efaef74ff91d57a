package io.truthloom.learn;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/** The numbers of an array that lies in memory row by row without gaps, copied out and in by pieces. */
final class PlainFloats {
    private final INDArray array;
    private final MemorySegment memory;
    private final long count;

    private PlainFloats(INDArray array, MemorySegment memory, long count) {
        this.array = array;
        this.memory = memory;
        this.count = count;
    }

    static boolean fits(INDArray array) {
        return array.dataType() == DataType.FLOAT && array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array);
    }

    /** The array itself where it {@linkplain #fits fits}, else a copy of it that does. */
    static INDArray plain(INDArray array) {
        return fits(array) ? array : array.dup('c');
    }

    /** @param array one that {@linkplain #fits fits} */
    static PlainFloats of(INDArray array) {
        long count = array.length();
        MemorySegment memory = MemorySegment.ofAddress(array.data().address());
        return new PlainFloats(array, memory.reinterpret(count * Float.BYTES), count);
    }

    long count() {
        return count;
    }

    void read(long from, float[] into, int length) {
        MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, from * Float.BYTES, into, 0, length);
        Reference.reachabilityFence(array);
    }

    void write(long to, float[] from, int length) {
        MemorySegment.copy(from, 0, memory, ValueLayout.JAVA_FLOAT, to * Float.BYTES, length);
        Reference.reachabilityFence(array);
    }
}
