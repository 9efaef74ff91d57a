package io.truthloom.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.truthloom.dataset.SplitPolicy;
import io.truthloom.dataset.SplitReport;
import io.truthloom.shell.Formats;

/** How a version was split and what nearly equal pictures did to it. */
class SplitWords extends Div {
    SplitWords(SplitReport report) {
        addClassName("tl-hint");
        add(new Span("Split " + policy(report.policy()) + ". "));
        if (report.compared() == 0) {
            add(new Span("Its pictures were not compared, so that nearly equal ones may be on both sides."));
        } else if (report.groups() == 0) {
            add(new Span("Among " + Formats.count(report.compared(), "frame", "frames")
                    + " no nearly equal ones of different media were found."));
        } else {
            add(new Span(found(report)));
        }
    }

    private static String found(SplitReport report) {
        String found = Formats.count(report.groups(), "group", "groups") + " of nearly equal pictures with "
                + Formats.count(report.frames(), "frame", "frames") + " found; "
                + (report.moved() == 0
                        ? "none had to change sides."
                        : Formats.count(report.moved(), "frame", "frames")
                                + " changed sides"
                                + (report.scenes() == 0 ? ", so that each group is on one." : "."));
        return report.scenes() == 0
                ? found
                : found + " More than half of the set shows one still scene, of which each side has a part.";
    }

    static String policy(SplitPolicy policy) {
        String shares = policy.validationPercent() + " % validation"
                + (policy.testPercent() > 0 ? ", " + policy.testPercent() + " % test" : "");
        return name(policy.by()) + ", " + shares;
    }

    static String name(SplitPolicy.By by) {
        return switch (by) {
            case AUTOMATIC -> "automatically";
            case VIDEO -> "by video";
            case TIME_BLOCK -> "by time block";
            case FOLDER -> "by source folder";
            case GROUP -> "by tags";
        };
    }
}
