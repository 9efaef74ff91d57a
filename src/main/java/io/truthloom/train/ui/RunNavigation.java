package io.truthloom.train.ui;

import io.truthloom.project.ProjectId;
import io.truthloom.train.RunId;
import java.util.Collection;
import java.util.stream.Collectors;

/** Addresses of runs, relative to the application's root. */
public final class RunNavigation {
    private RunNavigation() {}

    public static String run(RunId id) {
        return "runs/" + id;
    }

    public static String runs(ProjectId project) {
        return "projects/" + project + "/runs";
    }

    /** Their curves over each other. */
    public static String compare(Collection<RunId> ids) {
        return "runs/compare?" + ids.stream().map(id -> "run=" + id).collect(Collectors.joining("&"));
    }

    /** The project's runs with the dialog that starts one open. */
    public static String train(ProjectId project) {
        return runs(project) + "?train";
    }
}
