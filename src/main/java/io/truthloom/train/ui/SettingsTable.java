package io.truthloom.train.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.truthloom.learn.Classification;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.shell.Formats;
import java.time.Duration;

/** A run's settings, plainly. */
class SettingsTable extends NativeTable {
    SettingsTable(TrainingSettings settings) {
        addClassName("tl-table");
        Classification kind = settings.classification();
        if (kind != null) {
            row("Learns to", "name the objects: " + kind.architecture().title());
            row("Keeps from ImageNet", kind.frozenThrough() == null ? "nothing" : "up to " + kind.frozenThrough());
        }
        row("Time budget", Formats.duration(Duration.ofSeconds(settings.seconds())));
        row("Iterations at most", Formats.count(settings.maxIterations()));
        row("Learning rate (peak)", Formats.small(settings.learningRate()));
        row("Crops a batch", String.valueOf(settings.batchSize()));
        Integer width = settings.inputWidth();
        row("Input width", width == null ? "chosen from the sizes of the labels" : width + " px");
        row("Copy-paste of objects", settings.copyPaste() ? "on" : "off");
        row("Background channel", settings.backgroundChannel() ? "on, where the camera is fixed" : "off");
        row("Evaluated every", settings.evaluateEverySeconds() + " s");
        row("Checkpoint every", settings.checkpointEverySeconds() + " s");
        Integer patience = settings.earlyStopEvaluations();
        row("Early stop", patience == null ? "off" : "after " + patience + " evaluations without a better AP");
        row("Seed", String.valueOf(settings.seed()));
    }

    private void row(String name, String value) {
        var header = new NativeTableHeaderCell(name);
        header.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(header, new NativeTableCell(value));
        getBody().add(row);
    }
}
