@NullMarked
package io.truthloom.jobs.ui;

import org.jspecify.annotations.NullMarked;
