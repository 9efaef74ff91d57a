/** Datumaro's own JSON, as datumaro 1.x and CVAT write it: one file per subset, pictures with their annotations. */
@NullMarked
package io.truthloom.exchange.datumaro;

import org.jspecify.annotations.NullMarked;
