@NullMarked
package io.truthloom.project.ui;

import org.jspecify.annotations.NullMarked;
