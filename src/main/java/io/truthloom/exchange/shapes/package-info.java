/** Shapes as label files have them: what several formats convert alike. */
@NullMarked
package io.truthloom.exchange.shapes;

import org.jspecify.annotations.NullMarked;
