/** ImageNet: pictures in folders of their classes, or listed with the numbers of their classes. */
@NullMarked
package io.truthloom.exchange.imagenet;

import org.jspecify.annotations.NullMarked;
