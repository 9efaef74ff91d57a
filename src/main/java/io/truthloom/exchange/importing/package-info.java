/** Label files into a project: looked through first, then applied, then, if wanted, taken back. */
@NullMarked
package io.truthloom.exchange.importing;

import org.jspecify.annotations.NullMarked;
