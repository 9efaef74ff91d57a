/** CVAT's XML 1.1: pictures with their shapes, and videos with tracks of keyframes. */
@NullMarked
package io.truthloom.exchange.cvat;

import org.jspecify.annotations.NullMarked;
