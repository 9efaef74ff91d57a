@NullMarked
package io.truthloom.evaluate;

import org.jspecify.annotations.NullMarked;
