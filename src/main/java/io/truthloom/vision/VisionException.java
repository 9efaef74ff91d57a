package io.truthloom.vision;

import org.jspecify.annotations.Nullable;

/** Media that can't be read, with the file's name and a reason fit to be shown. */
public class VisionException extends RuntimeException {
    private final String file;

    public VisionException(String file, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
