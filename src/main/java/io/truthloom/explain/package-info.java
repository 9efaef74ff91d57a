/** What a model's answers rest on, and a map of the objects that it sees as alike. */
@NullMarked
package io.truthloom.explain;

import org.jspecify.annotations.NullMarked;
