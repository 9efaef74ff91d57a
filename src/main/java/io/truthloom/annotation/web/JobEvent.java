package io.truthloom.annotation.web;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;

record JobEvent(JobId id, String kind, JobState state, long done, long total, String message) {
    static JobEvent of(Job job) {
        return new JobEvent(job.id(), job.kind(), job.state(), job.done(), job.total(), job.message());
    }
}
