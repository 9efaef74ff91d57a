/** Conversions of shapes that several formats share. */
@NullMarked
package io.truthloom.exchange.shapes;

import org.jspecify.annotations.NullMarked;
