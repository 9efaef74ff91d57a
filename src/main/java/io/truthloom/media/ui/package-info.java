@NullMarked
package io.truthloom.media.ui;

import org.jspecify.annotations.NullMarked;
