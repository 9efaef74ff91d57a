@NullMarked
package io.truthloom.model.web;

import org.jspecify.annotations.NullMarked;
