package io.truthloom.train.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.truthloom.shell.ErrorText;
import io.truthloom.shell.Notices;
import io.truthloom.train.AugmentationSamples;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Crops as training cuts, mirrors, scales, lights and pastes them, with the boxes that it would learn. */
final class PreviewDialog {
    static final int CROPS = 12;

    private PreviewDialog() {}

    static void open(Supplier<List<AugmentationSamples.Sample>> samples) {
        try {
            dialog(samples.get()).open();
        } catch (RuntimeException e) {
            List<String> sentences = ErrorText.of(e);
            if (sentences.isEmpty()) {
                throw e;
            }
            Notices.problem(sentences);
        }
    }

    private static Dialog dialog(List<AugmentationSamples.Sample> samples) {
        var dialog = new Dialog("What training would see");
        var text =
                new Paragraph("The first crops of a run with these settings: pieces of the labelled frames, mirrored, "
                        + "scaled and lit differently, and with objects pasted in where the camera is fixed.");
        text.addClassName("tl-hint");
        var all = new Div();
        all.addClassName("tl-samples");
        for (AugmentationSamples.Sample sample : samples) {
            var picture = new BoxedPicture(
                    "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(sample.jpeg()),
                    "Crop with %d boxes".formatted(sample.boxes().size()),
                    sample.width(),
                    sample.height());
            sample.boxes()
                    .forEach(one -> picture.addBox(
                            one.box(), one.label().color(), one.label().name()));
            all.add(picture);
        }
        dialog.add(text, all);
        dialog.setWidth("min(60rem, 95vw)");
        dialog.getFooter().add(new Button("Close", e -> dialog.close()));
        return dialog;
    }
}
