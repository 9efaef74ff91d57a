@NullMarked
package io.truthloom.shell;

import org.jspecify.annotations.NullMarked;
