package io.truthloom.train;

import org.springframework.stereotype.Component;

/** Where a run is written down. */
@Component
record RunTables(RunTable runs, MetricTable metrics, SampleTable samples) {}
