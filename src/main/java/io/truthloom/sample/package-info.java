@NullMarked
package io.truthloom.sample;

import org.jspecify.annotations.NullMarked;
