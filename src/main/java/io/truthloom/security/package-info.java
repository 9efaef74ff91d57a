@NullMarked
package io.truthloom.security;

import org.jspecify.annotations.NullMarked;
