@NullMarked
package io.truthloom.jobs.web;

import org.jspecify.annotations.NullMarked;
