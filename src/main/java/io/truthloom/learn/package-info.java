@NullMarked
package io.truthloom.learn;

import org.jspecify.annotations.NullMarked;
