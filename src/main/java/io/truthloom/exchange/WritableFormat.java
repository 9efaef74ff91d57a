package io.truthloom.exchange;

import java.io.IOException;
import java.util.Map;

/** Writes label files in a stream: memory must not grow with the number of objects. Same content, same bytes. */
public interface WritableFormat extends LabelFormat {
    FormatWriter writer(WriteContext context) throws IOException;

    /**
     * What the format does not take as it is, each with what becomes of it, as the end of a sentence that begins with what
     * it is: "are written as the boxes around them", "are left out". What is missing here is kept.
     */
    Map<Feature, String> losses(Options options);
}
