/** VGG Image Annotator 2.x: one JSON, an entry for each picture with its regions. */
@NullMarked
package io.truthloom.exchange.via;

import org.jspecify.annotations.NullMarked;
