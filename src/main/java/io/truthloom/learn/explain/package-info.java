/** Looks into trained nets: what they are made of, what a layer sees, what an answer rests on. */
@NullMarked
package io.truthloom.learn.explain;

import org.jspecify.annotations.NullMarked;
