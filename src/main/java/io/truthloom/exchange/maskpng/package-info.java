/** Masks as pictures: of classes by index, of classes by colour, or of instances. */
@NullMarked
package io.truthloom.exchange.maskpng;

import org.jspecify.annotations.NullMarked;
