@NullMarked
package io.truthloom.media.web;

import org.jspecify.annotations.NullMarked;
