/** LabelMe: wkentaro's JSON, one file beside each picture, and the older XML of MIT's LabelMe. */
@NullMarked
package io.truthloom.exchange.labelme;

import org.jspecify.annotations.NullMarked;
