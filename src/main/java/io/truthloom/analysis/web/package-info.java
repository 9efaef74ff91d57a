@NullMarked
package io.truthloom.analysis.web;

import org.jspecify.annotations.NullMarked;
