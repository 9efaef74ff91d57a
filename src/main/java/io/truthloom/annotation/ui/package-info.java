@NullMarked
package io.truthloom.annotation.ui;

import org.jspecify.annotations.NullMarked;
