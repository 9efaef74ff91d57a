@NullMarked
package io.truthloom.common;

import org.jspecify.annotations.NullMarked;
