@NullMarked
package io.truthloom.train.ui;

import org.jspecify.annotations.NullMarked;
