package io.truthloom.exchange;

import io.truthloom.project.ProjectId;

/** The job's parameters. */
record ExportRequest(ProjectId project, ExportFormat format, boolean withImages) {}
