/** Supervisely: meta.json with the classes, and a JSON for each picture below {@code <dataset>/ann}. */
@NullMarked
package io.truthloom.exchange.supervisely;

import org.jspecify.annotations.NullMarked;
