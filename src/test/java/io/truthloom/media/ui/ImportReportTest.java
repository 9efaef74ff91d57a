package io.truthloom.media.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportReportTest {
    private static final String PROBLEM = "{\"subject\":\"vid.mp4\",\"message\":\"no video stream found.\"}";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void says_how_many_others_were_added() {
        Job job = job(
                JobState.SUCCEEDED, "{\"added\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"problems\":[" + PROBLEM + "]}");

        assertThat(ImportReport.problems(job)).containsExactly("vid.mp4: no video stream found.");
        assertThat(ImportReport.summary(job)).isEqualTo("The other 2 files were added.");
    }

    @Test
    void counts_a_file_that_was_added_in_part_among_the_added() {
        Job job = job(JobState.SUCCEEDED, "{\"added\":[{\"name\":\"vid.mp4\"}],\"problems\":[" + PROBLEM + "]}");

        assertThat(ImportReport.summary(job)).isEqualTo("The file was added.");
    }

    @Test
    void says_that_nothing_was_added() {
        assertThat(ImportReport.summary(job(JobState.SUCCEEDED, "{\"added\":[],\"problems\":[" + PROBLEM + "]}")))
                .isEqualTo("Nothing was added.");
        assertThat(ImportReport.summary(job(JobState.FAILED, "{}"))).isEqualTo("Nothing was added.");
    }

    private static Job job(JobState state, String result) {
        return new Job(
                new JobId(UUID.randomUUID()),
                "import",
                "Import of 3 files",
                UUID.randomUUID(),
                UUID.randomUUID(),
                state,
                0,
                0,
                "",
                JSON.readTree("{}"),
                JSON.readTree(result),
                "",
                1,
                false,
                Instant.EPOCH,
                null,
                null);
    }
}
