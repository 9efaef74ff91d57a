@NullMarked
package io.truthloom.dataset.ui;

import org.jspecify.annotations.NullMarked;
