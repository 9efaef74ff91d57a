package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.truthloom.analysis.EvaluatedClass;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.analysis.Shot;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.common.Box;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.media.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a picture with truth solid and predictions dashed; opens the editor at that frame. */
class ShotCard extends Anchor {
    private static final int PIXELS = 480;
    /** Up to that IoU a prediction is said to be on the background, as errors by kind have it. */
    private static final double NOTHING = 0.1;

    private final transient Shot shot;
    private final transient Crop crop;
    private final Div picture = new Div();

    ShotCard(ModelEvaluation evaluation, Shot shot) {
        this.shot = shot;
        this.crop = Crop.around(focus(shot), shot.media().width(), shot.media().height());
        setHref(EditorNavigation.editor(shot.media().projectId(), shot.media().id(), shot.frame()));
        addClassName("tl-shot");
        picture.addClassName("tl-shot-picture");
        picture.add(image());
        shot.truths().stream()
                .filter(truth -> isInSight(truth.box()))
                .forEach(truth -> draw(truth, evaluation.classes()));
        drawPredictions(shot, evaluation.classes(), "tl-shot-seen");
        var name =
                new Span(shot.media().name() + (shot.media().frameCount() > 1 ? ", frame " + (shot.frame() + 1) : ""));
        name.addClassName("tl-media-name");
        var facts = new Span(facts(shot, evaluation.classes()));
        facts.addClassName("tl-media-facts");
        add(picture, name, facts);
    }

    /** With what a second model sees there, dotted. */
    ShotCard(ModelEvaluation evaluation, Shot shot, ModelEvaluation other, Shot otherShot) {
        this(evaluation, shot);
        drawPredictions(otherShot, other.classes(), "tl-shot-other");
    }

    private static List<Box> focus(Shot shot) {
        List<Box> boxes = new ArrayList<>();
        Prediction prediction = shot.prediction();
        GroundTruth truth = shot.truth();
        if (prediction != null) {
            boxes.add(prediction.box());
        }
        if (truth != null) {
            boxes.add(truth.box());
        }
        return boxes;
    }

    private Image image() {
        Media media = shot.media();
        String frames = "api/media/" + media.id();
        int reduction = crop.reduction(PIXELS);
        String whole = frames + "/frames/" + shot.frame() + (reduction > 1 ? "?reduce=" + reduction : "");
        var image = new Image(media.isTiled() ? frames + "/overview" : whole, "");
        image.getElement().setAttribute("loading", "lazy");
        place(image.getStyle(), new Box(0, 0, media.width(), media.height()));
        return image;
    }

    private void draw(GroundTruth truth, List<EvaluatedClass> classes) {
        var box = box(truth.box(), classes.get(truth.classIndex()), "tl-shot-truth");
        if (truth.equals(shot.truth())) {
            box.addClassName("tl-shot-meant");
        }
    }

    private void drawPredictions(Shot seen, List<EvaluatedClass> classes, String look) {
        for (Prediction prediction : seen.predictions()) {
            if (!isInSight(prediction.box())) {
                continue;
            }
            var box = box(prediction.box(), classes.get(prediction.classIndex()), look);
            if (prediction.equals(seen.prediction())) {
                box.addClassName("tl-shot-meant");
            }
        }
    }

    private boolean isInSight(Box box) {
        return box.x1() < crop.x() + crop.width()
                && box.x2() > crop.x()
                && box.y1() < crop.y() + crop.height()
                && box.y2() > crop.y();
    }

    private Div box(Box where, EvaluatedClass known, String look) {
        var box = new Div();
        box.addClassNames("tl-shot-box", look);
        box.getStyle().set("border-color", known.color());
        place(box.getStyle(), where);
        picture.add(box);
        return box;
    }

    private void place(com.vaadin.flow.dom.Style style, Box box) {
        style.set("left", percent((box.x1() - crop.x()) / crop.width()))
                .set("top", percent((box.y1() - crop.y()) / crop.height()))
                .set("width", percent(box.width() / crop.width()))
                .set("height", percent(box.height() / crop.height()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }

    /** What a prediction that was matched with nothing is near to. */
    private static String beside(Prediction prediction, List<GroundTruth> truths, List<EvaluatedClass> classes) {
        GroundTruth nearest = null;
        double most = NOTHING;
        for (GroundTruth truth : truths) {
            double overlap = truth.overlap(prediction.box());
            if (overlap > most) {
                most = overlap;
                nearest = truth;
            }
        }
        return nearest == null
                ? "nothing there"
                : String.format(
                        Locale.ENGLISH,
                        "not counted: IoU %.2f with %s",
                        most,
                        classes.get(nearest.classIndex()).name());
    }

    private static String facts(Shot shot, List<EvaluatedClass> classes) {
        Prediction prediction = shot.prediction();
        GroundTruth truth = shot.truth();
        if (prediction == null) {
            return truth == null ? "" : classes.get(truth.classIndex()).name() + ", not found";
        }
        String seen = "%s %s"
                .formatted(classes.get(prediction.classIndex()).name(), EvaluationWords.score(prediction.score()));
        return truth == null
                ? seen + ", " + beside(prediction, shot.truths(), classes)
                : "%s, IoU %.2f with %s"
                        .formatted(
                                seen,
                                truth.overlap(prediction.box()),
                                classes.get(truth.classIndex()).name());
    }
}
