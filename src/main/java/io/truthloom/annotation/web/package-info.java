@NullMarked
package io.truthloom.annotation.web;

import org.jspecify.annotations.NullMarked;
