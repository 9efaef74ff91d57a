package io.truthloom.sample;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated clip of a street seen by a fixed camera, with its ground truth: cars, people and balls of several sizes and
 * speeds that cover one another and pass behind a lamp post. The same seed gives the same pixels.
 */
public final class StreetClip {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 360;
    public static final int FRAMES = 300;
    public static final int FRAMES_PER_SECOND = 25;
    public static final List<String> CLASSES = List.of("car", "person", "ball");

    private final BufferedImage backdrop;
    private final List<Mover> movers;
    private final SensorNoise noise;

    public StreetClip(long seed) {
        this.backdrop = Backdrop.paint(WIDTH, HEIGHT, seed);
        this.movers = Cast.of(seed);
        this.noise = new SensorNoise(seed);
    }

    /** Frame 0 to {@link #FRAMES} - 1. */
    public RgbImage frame(int frame) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.drawImage(backdrop, 0, 0, null);
        boolean foreground = false;
        for (Mover mover : Cast.backToFront(movers, frame)) {
            if (!foreground && mover.ground(frame) > Foreground.GROUND) {
                Foreground.paint(graphics);
                foreground = true;
            }
            mover.paint(graphics, frame);
        }
        if (!foreground) {
            Foreground.paint(graphics);
        }
        graphics.dispose();
        return noise.over(image, frame);
    }

    /** Every object that is at least partly in the picture, also hidden ones: see {@link TruthBox#labelled()}. */
    public List<TruthBox> truth(int frame) {
        List<Shape> outlines =
                movers.stream().map(mover -> mover.outline(frame)).toList();
        List<TruthBox> boxes = new ArrayList<>();
        for (int i = 0; i < movers.size(); i++) {
            var bounds = outlines.get(i).getBounds2D();
            Box box =
                    new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()).clip(WIDTH, HEIGHT);
            if (box.area() > 0) {
                double visible = Visibility.share(outlines.get(i), nearer(outlines, i, frame));
                boxes.add(new TruthBox(i, movers.get(i).className(), box, visible));
            }
        }
        return boxes;
    }

    private List<Shape> nearer(List<Shape> outlines, int object, int frame) {
        double ground = movers.get(object).ground(frame);
        List<Shape> nearer = new ArrayList<>();
        for (int i = 0; i < movers.size(); i++) {
            if (movers.get(i).ground(frame) > ground) {
                nearer.add(outlines.get(i));
            }
        }
        if (ground <= Foreground.GROUND) {
            nearer.add(Foreground.OUTLINE);
        }
        return nearer;
    }
}
