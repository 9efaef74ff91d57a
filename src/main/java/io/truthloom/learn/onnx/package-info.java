/** Networks as ONNX graphs for other programs. */
@NullMarked
package io.truthloom.learn.onnx;

import org.jspecify.annotations.NullMarked;
