/** COCO: one JSON for all pictures, boxes as x, y, width, height from the top-left corner; panoptic as PNG. */
@NullMarked
package io.truthloom.exchange.coco;

import org.jspecify.annotations.NullMarked;
