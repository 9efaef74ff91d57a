@NullMarked
package io.truthloom.annotation;

import org.jspecify.annotations.NullMarked;
