@NullMarked
package io.truthloom.explain.ui;

import org.jspecify.annotations.NullMarked;
