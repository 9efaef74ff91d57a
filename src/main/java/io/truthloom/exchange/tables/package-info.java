/** Lines, tables and numbers of label files that are text. */
@NullMarked
package io.truthloom.exchange.tables;

import org.jspecify.annotations.NullMarked;
