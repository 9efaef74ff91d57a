/** TFRecord: examples of TensorFlow's object detection, one for each picture. */
@NullMarked
package io.truthloom.exchange.tfrecord;

import org.jspecify.annotations.NullMarked;
