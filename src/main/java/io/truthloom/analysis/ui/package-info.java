@NullMarked
package io.truthloom.analysis.ui;

import org.jspecify.annotations.NullMarked;
