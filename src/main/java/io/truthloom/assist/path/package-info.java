/**
 * From a box on one frame to a sparse track: follow, smooth, simplify. Plain computation on pictures and boxes; knows
 * neither database nor model registry.
 */
@NullMarked
package io.truthloom.assist.path;

import org.jspecify.annotations.NullMarked;
