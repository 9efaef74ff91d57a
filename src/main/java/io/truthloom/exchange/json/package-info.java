/** Label files in JSON: read in a stream, with limits, whatever stands in them. */
@NullMarked
package io.truthloom.exchange.json;

import org.jspecify.annotations.NullMarked;
