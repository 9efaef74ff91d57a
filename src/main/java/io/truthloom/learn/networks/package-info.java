/** Networks as they are published, and their weights. Knows DL4J, no training. */
@NullMarked
package io.truthloom.learn.networks;

import org.jspecify.annotations.NullMarked;
