package io.truthloom.exchange.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import io.truthloom.exchange.importing.ImportMode;
import io.truthloom.exchange.importing.ImportPlan;
import io.truthloom.exchange.importing.ImportReport;
import io.truthloom.exchange.importing.ImportSource;
import io.truthloom.exchange.importing.LabelChoice;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaName;
import io.truthloom.project.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found in label files, and what is to become of it. */
class ReportPanel extends Div {
    /** What a label of the files may become. */
    private record Choice(String words, LabelChoice choice) {}

    private final Map<String, Select<Choice>> labels = new LinkedHashMap<>();
    private final Map<String, Select<MediaName>> sequences = new LinkedHashMap<>();
    private final RadioButtonGroup<ImportMode> mode = new RadioButtonGroup<>("Where labels are already");
    private final Checkbox addPictures = new Checkbox();
    private final Checkbox markLabelled = new Checkbox("Mark these frames as labelled", true);
    private final Checkbox attributes = new Checkbox("Add attributes that the classes don't have", true);

    /** @param mayChangeSchema new classes and attributes can be chosen */
    ReportPanel(ImportReport report, List<Label> schema, List<MediaName> media, boolean mayChangeSchema) {
        addClassName("tl-label-report");
        add(new H3("What was found"), facts(report), labels(report, schema, mayChangeSchema));
        if (!report.sequences().isEmpty()) {
            add(sequences(report, media));
        }
        mode.setItems(ImportMode.values());
        mode.setItemLabelGenerator(one -> switch (one) {
            case MERGE -> "keep them and add what is not there the same";
            case REPLACE -> "replace them, on every picture and video that the files have labels for";
            case SKIP -> "leave those pictures and videos as they are";
        });
        mode.setValue(ImportMode.MERGE);
        mode.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        boolean pictures = report.items().withPicture() > 0;
        addPictures.setLabel("Add %,d pictures of the files that the project does not have"
                .formatted(report.items().withPicture()));
        addPictures.setValue(pictures);
        addPictures.setVisible(pictures);
        attributes.setValue(mayChangeSchema);
        attributes.setEnabled(mayChangeSchema);
        attributes.setVisible(
                report.labels().stream().anyMatch(one -> !one.attributes().isEmpty()));
        add(mode, addPictures, markLabelled, attributes, problems(report));
    }

    private static Div facts(ImportReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s. %s".formatted(report.formatTitle(), report.reason()).strip());
        ImportReport.Items items = report.items();
        sentences.add(
                "%,d pictures and frames: %,d belong to the project, %,d come with their pictures, %,d are unknown."
                        .formatted(items.total(), items.matched(), items.withPicture(), items.unmatched()));
        if (!items.unmatchedNames().isEmpty()) {
            sentences.add("Unknown: %s%s. They are skipped."
                    .formatted(
                            String.join(", ", items.unmatchedNames()),
                            items.unmatched() > items.unmatchedNames().size() ? " …" : ""));
        }
        String shapes = report.shapes().entrySet().stream()
                .map(entry -> "%,d × %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        sentences.add("%,d objects and %,d tracks%s."
                .formatted(report.objects(), report.tracks(), shapes.isEmpty() ? "" : ": " + shapes));
        if (report.alreadyThere() + report.labelled() > 0) {
            sentences.add("%,d pictures and videos have labels already; %,d objects are there the same."
                    .formatted(report.labelled(), report.alreadyThere()));
        }
        var facts = new Div();
        sentences.forEach(sentence -> facts.add(ExportDialog.hint(sentence)));
        return facts;
    }

    private Div labels(ImportReport report, List<Label> schema, boolean mayChangeSchema) {
        var rows = new Div();
        rows.addClassName("tl-mapping");
        for (ImportReport.FileLabel label : report.labels()) {
            List<Choice> choices = new ArrayList<>();
            if (mayChangeSchema) {
                choices.add(new Choice("New class “%s”".formatted(label.name()), LabelChoice.NEW));
            }
            choices.add(new Choice("Leave out", LabelChoice.LEAVE_OUT));
            schema.forEach(one -> choices.add(new Choice(one.name(), LabelChoice.of(one.id()))));
            var select = new Select<Choice>();
            select.setItems(choices);
            select.setItemLabelGenerator(Choice::words);
            select.setAriaLabel("What “%s” becomes".formatted(label.name()));
            select.setValue(choices.stream()
                    .filter(one -> one.choice().equals(label.proposed()))
                    .findFirst()
                    .orElse(choices.getFirst()));
            labels.put(label.name(), select);
            var name = new Div("%s (%,d)".formatted(label.name(), label.objects()));
            if (!label.attributes().isEmpty()) {
                name.add(ExportDialog.hint("New attributes: " + String.join(", ", label.attributes())));
            }
            rows.add(name, select);
        }
        return rows;
    }

    private Div sequences(ImportReport report, List<MediaName> media) {
        List<MediaName> videos =
                media.stream().filter(one -> one.kind() == MediaKind.VIDEO).toList();
        var rows = new Div();
        rows.addClassName("tl-mapping");
        for (ImportReport.Sequence sequence : report.sequences()) {
            var select = new Select<MediaName>();
            select.setItems(videos);
            select.setItemLabelGenerator(
                    one -> one == null ? "" : "%s (%,d frames)".formatted(one.name(), one.frameCount()));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(
                    sequence.withPictures() ? "A new video of the files' pictures" : "Leave out");
            select.setAriaLabel("The video that “%s” is".formatted(sequence.name()));
            videos.stream()
                    .filter(one -> one.id().toString().equals(sequence.proposed()))
                    .findFirst()
                    .ifPresent(select::setValue);
            sequences.put(sequence.key(), select);
            rows.add(new Div("Video “%s”".formatted(sequence.name())), select);
        }
        return rows;
    }

    private static Details problems(ImportReport report) {
        var list = new UnorderedList();
        report.problems()
                .forEach(finding -> list.add(new ListItem("%s: %,d (%s%s)"
                        .formatted(
                                finding.what(),
                                finding.count(),
                                String.join("; ", finding.where()),
                                finding.count() > finding.where().size() ? "; …" : ""))));
        int count = report.problems().size();
        var details = new Details(count == 1 ? "1 note" : "%,d notes".formatted(count), list);
        details.setOpened(count > 0);
        details.setVisible(count > 0);
        return details;
    }

    ImportPlan plan(ImportSource source) {
        Map<String, LabelChoice> chosen = new HashMap<>();
        labels.forEach((name, select) -> chosen.put(name, select.getValue().choice()));
        Map<String, MediaId> videos = new HashMap<>();
        sequences.forEach((key, select) -> {
            if (select.getValue() != null) {
                videos.put(key, select.getValue().id());
            }
        });
        return new ImportPlan(
                source,
                mode.getValue(),
                chosen,
                videos,
                addPictures.getValue(),
                markLabelled.getValue(),
                attributes.getValue());
    }
}
