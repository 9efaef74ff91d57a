/** Many-dimensional points brought onto a plane, and who lies beside whom. Knows nothing of pictures or labels. */
@NullMarked
package io.truthloom.explain.points;

import org.jspecify.annotations.NullMarked;
