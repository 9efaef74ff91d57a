@NullMarked
package io.truthloom.train;

import org.jspecify.annotations.NullMarked;
