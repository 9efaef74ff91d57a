@NullMarked
package io.truthloom.common.web;

import org.jspecify.annotations.NullMarked;
