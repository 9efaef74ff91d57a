@NullMarked
package io.truthloom.security.web;

import org.jspecify.annotations.NullMarked;
