@NullMarked
package io.truthloom.model;

import org.jspecify.annotations.NullMarked;
