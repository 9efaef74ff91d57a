/** Ultralytics YOLO and darknet: one text file per picture, numbers relative to the picture. */
@NullMarked
package io.truthloom.exchange.yolo;

import org.jspecify.annotations.NullMarked;
