package io.truthloom.train.ui;

import com.vaadin.flow.component.select.Select;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.shell.Formats;
import java.util.List;

/** The labels as they are now (nothing chosen), or a version that was frozen before. */
class VersionChoice extends Select<DatasetVersion> {
    private static final String NOW = "the labelled frames as they are now";

    VersionChoice(List<DatasetVersion> versions) {
        setLabel("Train on");
        setItems(versions);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(NOW);
        setPlaceholder(NOW);
        setItemLabelGenerator(version -> version == null ? NOW : words(version));
        setWidthFull();
        setVisible(!versions.isEmpty());
    }

    private static String words(DatasetVersion version) {
        return "version %d, %s, %d %% validation"
                .formatted(
                        version.number(),
                        Formats.count(version.frameCount(), "frame", "frames"),
                        version.split().policy().validationPercent());
    }
}
