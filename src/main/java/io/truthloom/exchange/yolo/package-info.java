/** Ultralytics YOLO detection: one text file per picture, boxes as centre and size relative to the picture. */
@NullMarked
package io.truthloom.exchange.yolo;

import org.jspecify.annotations.NullMarked;
