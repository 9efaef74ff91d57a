@NullMarked
package io.truthloom.dataset;

import org.jspecify.annotations.NullMarked;
