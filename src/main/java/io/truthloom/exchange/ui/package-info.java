/** Label files out of a project and into it. */
@NullMarked
package io.truthloom.exchange.ui;

import org.jspecify.annotations.NullMarked;
