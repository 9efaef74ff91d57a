/** {@code bin/truthloom predict}: a model on files, without server or database. */
@NullMarked
package io.truthloom.predict;

import org.jspecify.annotations.NullMarked;
