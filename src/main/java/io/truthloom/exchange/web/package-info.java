@NullMarked
package io.truthloom.exchange.web;

import org.jspecify.annotations.NullMarked;
