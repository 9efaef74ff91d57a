package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.project.ui.ProjectNavigation;
import io.truthloom.shell.Crumb;
import io.truthloom.shell.CrumbedView;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Ids;
import io.truthloom.shell.PageHead;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunMetric;
import io.truthloom.train.RunService;
import io.truthloom.train.ui.MetricChart.Curve;
import io.truthloom.train.ui.MetricChart.Point;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The curves of several runs over each other, and in what their settings differ. */
@Route("runs/compare")
@PermitAll
class CompareView extends Div implements CrumbedView, BeforeEnterObserver {
    private static final int MOST_RUNS = 12;
    private static final int MOST_POINTS = 600;

    private final transient RunService runs;
    private final transient ProjectService projects;
    private List<Crumb> crumbs = List.of(Crumb.here("Compare"));

    CompareView(RunService runs, ProjectService projects) {
        this.runs = runs;
        this.projects = projects;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Run> chosen =
                event.getLocation().getQueryParameters().getParameters().getOrDefault("run", List.of()).stream()
                        .limit(MOST_RUNS)
                        .map(id -> runs.get(new RunId(Ids.parse(id, "The run"))))
                        .toList();
        removeAll();
        if (chosen.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.LINE_CHART, "Nothing to compare", "Select two or more runs in the table of runs."));
            return;
        }
        Project project = projects.get(chosen.getFirst().projectId());
        crumbs = List.of(
                new Crumb("Projects", ""),
                new Crumb(project.name(), ProjectNavigation.project(project.id())),
                new Crumb("Runs", RunNavigation.runs(project.id())),
                Crumb.here("Compare"));
        List<List<RunMetric>> metrics =
                chosen.stream().map(run -> thinned(runs.metrics(run.id(), -1))).toList();
        var curves = new Div(
                new H2("Validation AP50"),
                chart(chosen, metrics, RunMetric::ap50),
                new H2("Loss"),
                chart(chosen, metrics, RunMetric::loss));
        curves.addClassName("tl-curves");
        add(
                new PageHead("Compare " + chosen.size() + " runs"),
                curves,
                new H2("Settings and results"),
                new CompareTable(chosen));
    }

    private static MetricChart chart(
            List<Run> chosen, List<List<RunMetric>> metrics, Function<RunMetric, @Nullable Double> value) {
        var chart = new MetricChart(
                "seconds of training",
                chosen.stream()
                        .map(run -> new Curve("Run " + run.number(), false))
                        .toList());
        for (int i = 0; i < metrics.size(); i++) {
            List<Point> points = new ArrayList<>();
            for (RunMetric metric : metrics.get(i)) {
                Double y = value.apply(metric);
                if (y != null) {
                    points.add(new Point(metric.elapsedSeconds(), y));
                }
            }
            chart.append(i, points);
        }
        return chart;
    }

    /** Evaluations are all kept. */
    private static List<RunMetric> thinned(List<RunMetric> all) {
        int step = Math.max(1, all.size() / MOST_POINTS);
        List<RunMetric> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % step == 0 || all.get(i).ap50() != null) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
