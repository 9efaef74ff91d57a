package io.truthloom.vision;

import io.truthloom.common.Explained;
import org.jspecify.annotations.Nullable;

/** Media that can't be read, with the file's name and a reason fit to be shown. */
public class VisionException extends RuntimeException implements Explained {
    private final String file;
    private final String reason;

    public VisionException(String file, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.file = file;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    @Override
    public String explanation() {
        return reason.contains(file) ? reason : file + ": " + reason;
    }
}
