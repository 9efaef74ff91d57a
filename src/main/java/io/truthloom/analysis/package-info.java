/** Evaluations: what a model sees on a part of a frozen version, kept, counted and compared. */
@NullMarked
package io.truthloom.analysis;

import org.jspecify.annotations.NullMarked;
