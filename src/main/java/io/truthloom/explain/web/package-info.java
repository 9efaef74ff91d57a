/** REST: looking into models, maps of objects, the camera (docs/api.md). */
@NullMarked
package io.truthloom.explain.web;

import org.jspecify.annotations.NullMarked;
