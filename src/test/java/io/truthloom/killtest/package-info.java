/** Kills the packaged application with SIGKILL in the middle of its work; started by {@code bin/kill-test}. */
@NullMarked
package io.truthloom.killtest;

import org.jspecify.annotations.NullMarked;
