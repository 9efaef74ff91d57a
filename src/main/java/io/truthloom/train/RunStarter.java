package io.truthloom.train;

import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Queues runs. */
@Component
class RunStarter {
    private final RunTable runs;
    private final DatasetService datasets;
    private final JobService jobs;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final SweepExpansion sweeps;

    RunStarter(
            RunTable runs,
            DatasetService datasets,
            JobService jobs,
            CurrentUser currentUser,
            Clock clock,
            TransactionOperations transaction,
            JsonMapper json) {
        this.runs = runs;
        this.datasets = datasets;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
        this.sweeps = new SweepExpansion(json);
    }

    RunId start(ProjectId project, TrainingSettings settings) {
        SettingsRules.check(settings);
        return queue(project, datasets.freeze(project), List.of(settings), "").getFirst();
    }

    RunId start(DatasetVersionId version, TrainingSettings settings) {
        SettingsRules.check(settings);
        ProjectId project = datasets.get(version).projectId();
        return queue(project, version, List.of(settings), "").getFirst();
    }

    List<RunId> sweep(ProjectId project, Sweep sweep) {
        List<TrainingSettings> settings = sweeps.of(sweep);
        return queue(project, datasets.freeze(project), settings, sweep.name().strip());
    }

    /** All of them or none. */
    private List<RunId> queue(
            ProjectId project, DatasetVersionId version, List<TrainingSettings> all, String experiment) {
        return transaction.execute(status -> {
            List<RunId> queued = new ArrayList<>();
            UserId owner = currentUser.id();
            for (TrainingSettings settings : all) {
                RunId run = new RunId(UUID.randomUUID());
                int number = runs.nextNumber(project);
                JobId job = jobs.submit(new NewJob(
                        TrainJob.KIND,
                        "Train run " + number,
                        project.value(),
                        owner.value(),
                        new TrainParameters(run)));
                runs.insert(run, project, version, job, number, settings, experiment, owner, clock.instant());
                queued.add(run);
            }
            return queued;
        });
    }
}
