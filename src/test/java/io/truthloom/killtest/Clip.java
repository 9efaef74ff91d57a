package io.truthloom.killtest;

import io.truthloom.vision.VisionParts;
import java.nio.file.Path;

/** A generated video, long enough for a kill to find its import unfinished. */
record Clip(Path file) {
    static final int FRAMES = 1500;
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    static Clip make(Path folder) {
        String source = "testsrc2=size=%dx%d:rate=25:duration=%d".formatted(WIDTH, HEIGHT, FRAMES / 25);
        return new Clip(VisionParts.make(
                folder, "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", "-c:v", "mpeg4", "-q:v", "5", "clip.mp4"));
    }
}
