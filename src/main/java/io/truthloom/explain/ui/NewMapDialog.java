package io.truthloom.explain.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.shell.FormDialog;
import io.truthloom.shell.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks what a map is to show. */
final class NewMapDialog {
    private NewMapDialog() {}

    /** @param start is given the version, null for the labels as they are now, and the layer, null for the suggested one */
    static FormDialog of(
            List<DatasetVersion> versions, BiConsumer<@Nullable DatasetVersionId, @Nullable String> start) {
        Select<Optional<DatasetVersion>> source = new Select<>();
        source.setLabel("Objects");
        List<Optional<DatasetVersion>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        versions.forEach(version -> choices.add(Optional.of(version)));
        source.setItems(choices);
        source.setItemLabelGenerator(NewMapDialog::words);
        source.setValue(Optional.empty());
        source.setWidthFull();
        var layer = new TextField("Layer");
        layer.setPlaceholder("the one that says most");
        layer.setHelperText(
                "Names are those on Look inside. Early layers tell colours and edges apart, late ones things.");
        layer.setWidthFull();
        var dialog = new FormDialog("New map of objects", "Make the map", () -> {
            DatasetVersionId version = source.getValue().map(DatasetVersion::id).orElse(null);
            start.accept(version, layer.getValue().isBlank() ? null : layer.getValue());
        });
        dialog.add(source, layer);
        return dialog;
    }

    private static String words(Optional<DatasetVersion> choice) {
        return choice.map(version -> "Dataset version " + version.number() + ", "
                        + Formats.count(version.boxCount(), "box", "boxes"))
                .orElse("Labels as they are now");
    }
}
