/** The archive of a whole project, which restores it as it was, here or on another server (docs/formats/archive.md). */
@NullMarked
package io.truthloom.exchange.nativearchive;

import org.jspecify.annotations.NullMarked;
