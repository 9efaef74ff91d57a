/** The loop without a browser, measured against a known truth: {@code bin/loop-benchmark}. No beans. */
@NullMarked
package io.truthloom.benchmark;

import org.jspecify.annotations.NullMarked;
