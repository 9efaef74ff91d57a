package io.truthloom.exchange.yolo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one data set mean.
 *
 * @param names by class
 * @param task as the person chose it; DETECT where the lines say it themselves
 */
record DataSetRules(Map<Integer, String> names, @Nullable JointLayout joints, Task task, Sixth sixth) {}
