/** Shapes turned into others, and into pictures and back, for formats that lack some kinds. */
@NullMarked
package io.truthloom.exchange.shapes;

import org.jspecify.annotations.NullMarked;
