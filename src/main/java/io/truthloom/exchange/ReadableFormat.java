package io.truthloom.exchange;

import java.io.IOException;
import java.util.Optional;

/** Reads label files in a stream: memory must not grow with the number of objects. */
public interface ReadableFormat extends LabelFormat {
    /**
     * Looks at names and at the beginning of files only.
     *
     * @return empty when the files are not of this format
     */
    Optional<Recognition> recognise(Archive archive) throws IOException;

    /**
     * Tells the sink everything that the files say; may be called twice for the same files. What can't be used is told as
     * a problem with file and place, the rest goes on.
     *
     * @throws io.truthloom.common.InvalidInputException a file that can't be read as this format at all
     */
    void read(Archive archive, ReadContext context, LabelSink sink) throws IOException;
}
