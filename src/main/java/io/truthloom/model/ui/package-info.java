@NullMarked
package io.truthloom.model.ui;

import org.jspecify.annotations.NullMarked;
