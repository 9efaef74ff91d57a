/** Tables of boxes as MATLAB's object detectors take them. */
@NullMarked
package io.truthloom.exchange.matlab;

import org.jspecify.annotations.NullMarked;
