/** REST: proposals and propagation (docs/api.md). */
@NullMarked
package io.truthloom.assist.web;

import org.jspecify.annotations.NullMarked;
