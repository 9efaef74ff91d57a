package io.truthloom.sample;

/**
 * Along the street at an even pace with a slow swing in it, so that no object moves on a ruler.
 *
 * @param startX image x at frame 0, pixels; may lie outside the picture
 * @param speed pixels a frame, negative to the left
 * @param swing pixels of to and fro
 * @param period frames of one swing
 */
record Route(double startX, double speed, double swing, double period) {
    double x(int frame) {
        return startX + speed * frame + swing * Math.sin(2 * Math.PI * frame / period);
    }
}
