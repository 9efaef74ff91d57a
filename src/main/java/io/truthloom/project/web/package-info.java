@NullMarked
package io.truthloom.project.web;

import org.jspecify.annotations.NullMarked;
