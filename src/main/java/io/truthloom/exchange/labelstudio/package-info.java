/** Label Studio's JSON export: tasks with results in percent of the picture. */
@NullMarked
package io.truthloom.exchange.labelstudio;

import org.jspecify.annotations.NullMarked;
