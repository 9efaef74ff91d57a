@NullMarked
package io.truthloom.jobs;

import org.jspecify.annotations.NullMarked;
