@NullMarked
package io.truthloom.vision;

import org.jspecify.annotations.NullMarked;
