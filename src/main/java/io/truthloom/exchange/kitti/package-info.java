/** KITTI: a text file per picture with boxes, or pictures of instances. */
@NullMarked
package io.truthloom.exchange.kitti;

import org.jspecify.annotations.NullMarked;
