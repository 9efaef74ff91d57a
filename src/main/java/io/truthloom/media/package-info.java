@NullMarked
package io.truthloom.media;

import org.jspecify.annotations.NullMarked;
