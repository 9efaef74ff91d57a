@NullMarked
package io.truthloom.project;

import org.jspecify.annotations.NullMarked;
