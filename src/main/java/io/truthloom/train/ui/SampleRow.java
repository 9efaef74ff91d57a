package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.Formats;
import io.truthloom.train.RunSample;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A few validation frames with what the net saw on them at an evaluation; the newest unless another is chosen. */
class SampleRow extends Div {
    private static final int REDUCTION = 2;
    private static final String UNKNOWN_COLOUR = "#888888";

    private final transient MediaService media;
    private final transient ProjectId project;
    private final Map<String, String> colours = new HashMap<>();
    private final transient Map<MediaId, Media> known = new HashMap<>();
    private final Select<Integer> evaluation = new Select<>();
    private final Div pictures = new Div();
    private transient List<RunSample> samples = List.of();
    private boolean newest = true;

    SampleRow(MediaService media, ProjectId project, List<Label> labels) {
        this.media = media;
        this.project = project;
        labels.forEach(label -> colours.put(label.name(), label.color()));
        addClassName("tl-stack");
        pictures.addClassName("tl-samples");
        evaluation.setAriaLabel("Evaluation after iteration");
        evaluation.setItemLabelGenerator(iteration -> "after iteration " + Formats.count(iteration));
        evaluation.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                newest = e.getValue() != null && e.getValue() == latest();
            }
            draw();
        });
        var head = new Div(new H2("Validation frames"), evaluation);
        head.addClassName("tl-samples-head");
        add(head, pictures);
        setVisible(false);
    }

    void show(List<RunSample> all) {
        samples = all;
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        Integer before = evaluation.getValue();
        List<Integer> iterations = all.stream()
                .map(RunSample::iteration)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        evaluation.setItems(iterations);
        evaluation.setValue(newest || before == null || !iterations.contains(before) ? latest() : before);
    }

    private int latest() {
        return samples.stream().mapToInt(RunSample::iteration).max().orElse(0);
    }

    private void draw() {
        Integer iteration = evaluation.getValue();
        List<RunSample> shown = samples.stream()
                .filter(sample -> iteration != null && sample.iteration() == iteration)
                .toList();
        look(shown);
        pictures.removeAll();
        shown.forEach(this::draw);
    }

    private void look(List<RunSample> shown) {
        var unknown = shown.stream()
                .map(RunSample::mediaId)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            media.find(project, unknown).forEach(one -> known.put(one.id(), one));
        }
    }

    private void draw(RunSample sample) {
        Media one = known.get(sample.mediaId());
        if (one == null) {
            return;
        }
        String address = "api/media/" + one.id()
                + (one.isTiled() ? "/overview" : "/frames/" + sample.frame() + "?reduce=" + REDUCTION);
        var picture = new BoxedPicture(
                address,
                "%s, frame %d: %s"
                        .formatted(
                                one.name(),
                                sample.frame(),
                                Formats.count(sample.detections().size(), "object found", "objects found")),
                one.width(),
                one.height());
        for (RunSample.Seen seen : sample.detections()) {
            picture.addBox(
                    seen.box(),
                    colours.getOrDefault(seen.className(), UNKNOWN_COLOUR),
                    seen.className() + " " + Formats.score(seen.score()));
        }
        pictures.add(picture);
    }
}
