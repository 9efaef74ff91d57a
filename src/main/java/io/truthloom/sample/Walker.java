package io.truthloom.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;

/** Somebody who walks; height in pixels, drawn in a frame of 40 by 100 units, arms and legs swinging. */
record Walker(Route route, double groundY, double height, Color coat, Color trousers, double step) implements Mover {
    private static final Color SKIN = new Color(222, 178, 148);

    @Override
    public String className() {
        return "person";
    }

    @Override
    public double ground(int frame) {
        return groundY;
    }

    @Override
    public Shape outline(int frame) {
        Area area = new Area(head());
        area.add(new Area(torso()));
        area.add(new Area(limb(20, 52, swing(frame), 44, 8)));
        area.add(new Area(limb(20, 52, -swing(frame), 44, 8)));
        area.add(new Area(limb(20, 24, -swing(frame), 30, 6)));
        area.add(new Area(limb(20, 24, swing(frame), 30, 6)));
        return place(frame).createTransformedShape(area);
    }

    @Override
    public void paint(Graphics2D graphics, int frame) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(place(frame));
        graphics.setColor(new Color(0, 0, 0, 60));
        graphics.fill(new Ellipse2D.Double(4, 96, 32, 6));
        fill(graphics, coat.darker(), limb(20, 24, -swing(frame), 30, 6));
        fill(graphics, trousers.darker(), limb(20, 52, -swing(frame), 44, 8));
        fill(graphics, trousers, limb(20, 52, swing(frame), 44, 8));
        fill(graphics, coat, torso());
        fill(graphics, coat.brighter(), limb(20, 24, swing(frame), 30, 6));
        fill(graphics, SKIN, head());
        fill(graphics, new Color(60, 42, 30), new Ellipse2D.Double(14, 0, 12, 7));
        graphics.setTransform(before);
    }

    private static void fill(Graphics2D graphics, Color color, Shape shape) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    private double swing(int frame) {
        return 0.3 * Math.sin(step + frame * 0.3);
    }

    private AffineTransform place(int frame) {
        double scale = height / 100;
        AffineTransform place = AffineTransform.getTranslateInstance(route.x(frame), groundY - height);
        place.scale(scale, scale);
        place.translate(-20, 0);
        return place;
    }

    private static Shape head() {
        return new Ellipse2D.Double(13, 0, 14, 18);
    }

    private static Shape torso() {
        return new RoundRectangle2D.Double(11, 18, 18, 40, 9, 9);
    }

    private static Shape limb(double x, double y, double angle, double length, float width) {
        Line2D line = new Line2D.Double(x, y, x + length * Math.sin(angle), y + length * Math.cos(angle));
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }
}
