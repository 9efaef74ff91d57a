@NullMarked
package io.truthloom.train.web;

import org.jspecify.annotations.NullMarked;
