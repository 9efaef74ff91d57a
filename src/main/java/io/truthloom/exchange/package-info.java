@NullMarked
package io.truthloom.exchange;

import org.jspecify.annotations.NullMarked;
