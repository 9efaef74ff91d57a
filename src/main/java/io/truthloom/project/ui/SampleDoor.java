package io.truthloom.project.ui;

import io.truthloom.project.ProjectId;

/** Makes the sample project, or finds the one that exists. */
@FunctionalInterface
interface SampleDoor {
    ProjectId open();
}
