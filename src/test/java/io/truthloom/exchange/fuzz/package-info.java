/** Damaged label files for all formats that can be read; run by {@code bin/fuzz-formats}. */
package io.truthloom.exchange.fuzz;
