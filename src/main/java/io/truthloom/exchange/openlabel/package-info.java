/** ASAM OpenLABEL 1.0: objects over frames, a JSON for each picture and video. */
@NullMarked
package io.truthloom.exchange.openlabel;

import org.jspecify.annotations.NullMarked;
