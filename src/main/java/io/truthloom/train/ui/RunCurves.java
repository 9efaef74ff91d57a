package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.truthloom.train.RunMetric;
import io.truthloom.train.ui.MetricChart.Curve;
import io.truthloom.train.ui.MetricChart.Point;
import java.util.ArrayList;
import java.util.List;

/** Loss with validation AP, and learning rate below, on the same seconds of training. */
class RunCurves extends Div {
    /** More than a screen has pixels across. */
    private static final int MOST_POINTS = 2_000;

    private final MetricChart quality =
            new MetricChart("seconds of training", List.of(new Curve("loss", false), new Curve("AP50", true)));
    private final MetricChart pace = new MetricChart(
            "seconds of training", List.of(new Curve("pictures a second", false), new Curve("busy learning", true)));
    private final MetricChart rate = new MetricChart("seconds of training", List.of(new Curve("learning rate", false)));

    RunCurves() {
        addClassName("tl-curves");
        rate.getElement().setAttribute("compact", true);
        pace.getElement().setAttribute("compact", true);
        add(
                new H2("Loss and validation AP"),
                quality,
                new H2("Learning rate"),
                rate,
                new H2("Pictures a second, and share of the time in which the net learns"),
                pace);
    }

    void append(List<RunMetric> metrics) {
        int step = Math.max(1, metrics.size() / MOST_POINTS);
        List<Point> losses = new ArrayList<>();
        List<Point> rates = new ArrayList<>();
        List<Point> speeds = new ArrayList<>();
        List<Point> shares = new ArrayList<>();
        List<Point> precisions = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            RunMetric metric = metrics.get(i);
            Double ap50 = metric.ap50();
            if (ap50 != null) {
                precisions.add(new Point(metric.elapsedSeconds(), ap50));
            }
            if (i % step == 0) {
                losses.add(new Point(metric.elapsedSeconds(), metric.loss()));
                rates.add(new Point(metric.elapsedSeconds(), metric.learningRate()));
                Double speed = metric.picturesPerSecond();
                Double share = metric.fitShare();
                if (speed != null && share != null) {
                    speeds.add(new Point(metric.elapsedSeconds(), speed));
                    shares.add(new Point(metric.elapsedSeconds(), share));
                }
            }
        }
        quality.append(0, losses);
        quality.append(1, precisions);
        rate.append(0, rates);
        pace.append(0, speeds);
        pace.append(1, shares);
    }
}
