/** The generated sample project and its clip (docs/decisions/0010-sample-package.md). */
@NullMarked
package io.truthloom.sample;

import org.jspecify.annotations.NullMarked;
