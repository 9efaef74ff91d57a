/** Open Images: tables of boxes, of labels of whole images and of masks. */
@NullMarked
package io.truthloom.exchange.openimages;

import org.jspecify.annotations.NullMarked;
