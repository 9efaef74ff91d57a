package io.truthloom.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/** A ball that bounces along; radius and bounce in pixels. */
record Ball(Route route, double groundY, double radius, double bounce, Color color) implements Mover {
    private static final double FRAMES_PER_BOUNCE = 24;

    @Override
    public String className() {
        return "ball";
    }

    @Override
    public double ground(int frame) {
        return groundY;
    }

    @Override
    public Shape outline(int frame) {
        double x = route.x(frame);
        double y = centreY(frame);
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void paint(Graphics2D graphics, int frame) {
        double x = route.x(frame);
        double y = centreY(frame);
        graphics.setColor(new Color(0, 0, 0, 60));
        graphics.fill(new Ellipse2D.Double(x - radius, groundY - 3, 2 * radius, 6));
        graphics.setPaint(new RadialGradientPaint(
                new Point2D.Double(x - radius / 3, y - radius / 3),
                (float) (1.4 * radius),
                new float[] {0, 0.4f, 1},
                new Color[] {Color.WHITE, color, color.darker().darker()}));
        graphics.fill(outline(frame));
    }

    private double centreY(int frame) {
        double phase = (frame % FRAMES_PER_BOUNCE) / FRAMES_PER_BOUNCE;
        return groundY - radius - bounce * 4 * phase * (1 - phase);
    }
}
