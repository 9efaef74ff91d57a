/** A table with one row for each object, for spreadsheets and scripts. */
@NullMarked
package io.truthloom.exchange.csv;

import org.jspecify.annotations.NullMarked;
