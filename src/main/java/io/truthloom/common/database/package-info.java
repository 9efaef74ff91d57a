/** The embedded PostgreSQL, for a start without a database URL. */
@NullMarked
package io.truthloom.common.database;

import org.jspecify.annotations.NullMarked;
