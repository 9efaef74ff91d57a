/** Label files between this product and datumaro; run by {@code bin/peer-check}. */
package io.truthloom.exchange.peer;
