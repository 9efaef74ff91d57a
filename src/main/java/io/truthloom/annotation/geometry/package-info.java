@NullMarked
package io.truthloom.annotation.geometry;

import org.jspecify.annotations.NullMarked;
