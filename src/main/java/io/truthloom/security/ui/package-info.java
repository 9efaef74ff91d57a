@NullMarked
package io.truthloom.security.ui;

import org.jspecify.annotations.NullMarked;
