@NullMarked
package io.truthloom.assist;

import org.jspecify.annotations.NullMarked;
