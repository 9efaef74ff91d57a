@NullMarked
package io.truthloom;

import org.jspecify.annotations.NullMarked;
