package io.truthloom.sample;

import java.awt.Graphics2D;
import java.awt.Shape;

/** A thing that moves through the clip. */
sealed interface Mover permits Ball, Car, Walker {
    String className();

    /** The picture row that it stands on: greater is nearer, and covers what is behind. */
    double ground(int frame);

    /** Its outline in image pixels, also where it is out of the picture. */
    Shape outline(int frame);

    void paint(Graphics2D graphics, int frame);
}
