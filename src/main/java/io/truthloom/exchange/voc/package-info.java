/** Pascal VOC: an XML file per picture, lists of pictures, and pictures of classes and objects. */
@NullMarked
package io.truthloom.exchange.voc;

import org.jspecify.annotations.NullMarked;
