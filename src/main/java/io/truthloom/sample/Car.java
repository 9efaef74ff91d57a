package io.truthloom.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A car from the side; length in pixels, drawn in a frame of 100 by 40 units. */
record Car(Route route, double groundY, double length, Color color) implements Mover {
    @Override
    public String className() {
        return "car";
    }

    @Override
    public double ground(int frame) {
        return groundY;
    }

    @Override
    public Shape outline(int frame) {
        Area area = new Area(body());
        area.add(new Area(wheel(22)));
        area.add(new Area(wheel(76)));
        return place(frame).createTransformedShape(area);
    }

    @Override
    public void paint(Graphics2D graphics, int frame) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(place(frame));
        graphics.setColor(new Color(0, 0, 0, 70));
        graphics.fill(new Ellipse2D.Double(2, 36, 98, 6));
        graphics.setPaint(
                new GradientPaint(0, 0, color.brighter(), 0, 36, color.darker().darker()));
        graphics.fill(body());
        graphics.setPaint(new GradientPaint(30, 4, new Color(190, 215, 230), 60, 18, new Color(50, 70, 90)));
        graphics.fill(new RoundRectangle2D.Double(30, 4, 18, 12, 5, 5));
        graphics.fill(new RoundRectangle2D.Double(51, 4, 20, 12, 5, 5));
        graphics.setColor(new Color(255, 240, 180));
        graphics.fill(new Ellipse2D.Double(94, 19, 5, 6));
        for (double x : new double[] {22, 76}) {
            graphics.setColor(new Color(25, 25, 28));
            graphics.fill(wheel(x));
            graphics.setColor(new Color(150, 150, 155));
            graphics.fill(new Ellipse2D.Double(x - 4, 27, 8, 8));
        }
        graphics.setTransform(before);
    }

    private AffineTransform place(int frame) {
        double scale = length / 100;
        AffineTransform place = AffineTransform.getTranslateInstance(route.x(frame), groundY - 40 * scale);
        place.scale(route.speed() < 0 ? -scale : scale, scale);
        place.translate(-50, 0);
        return place;
    }

    private static Shape body() {
        Path2D body = new Path2D.Double();
        body.moveTo(2, 32);
        body.curveTo(0, 20, 4, 17, 20, 15);
        body.curveTo(28, 2, 34, 0, 52, 0);
        body.curveTo(68, 0, 72, 6, 80, 15);
        body.curveTo(96, 16, 100, 22, 99, 33);
        body.closePath();
        return body;
    }

    private static Shape wheel(double x) {
        return new Ellipse2D.Double(x - 9, 22, 18, 18);
    }
}
