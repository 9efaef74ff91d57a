package io.truthloom.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** A lamp post and a bush near the camera, behind which things pass. */
final class Foreground {
    static final double GROUND = 292;

    private static final Shape POST = new Rectangle2D.Double(296, 0, 14, GROUND);

    static final Shape OUTLINE = outline();

    private Foreground() {}

    private static Shape outline() {
        Area area = new Area(POST);
        area.add(new Area(bush()));
        return area;
    }

    static void paint(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(296, 0, new Color(120, 124, 126), 310, 0, new Color(48, 52, 54)));
        graphics.fill(POST);
        graphics.setPaint(new GradientPaint(560, 210, new Color(86, 128, 58), 560, 292, new Color(30, 58, 26)));
        graphics.fill(bush());
    }

    private static Shape bush() {
        Area bush = new Area(new Ellipse2D.Double(540, 238, 46, 54));
        bush.add(new Area(new Ellipse2D.Double(562, 226, 50, 66)));
        return bush;
    }
}
