@NullMarked
package io.truthloom.dataset.web;

import org.jspecify.annotations.NullMarked;
