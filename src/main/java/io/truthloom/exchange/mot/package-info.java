/** Formats of the multi-object tracking challenges: boxes in text (MOT), masks in pictures or text (MOTS). */
@NullMarked
package io.truthloom.exchange.mot;

import org.jspecify.annotations.NullMarked;
