package io.truthloom.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a class has beyond its name, colour and key. */
class LabelDetails extends Div {
    private final Select<LabelKind> kind = new Select<>();
    private final Select<LabelRow> above = new Select<>();
    private final AttributeList attributes;
    private final SkeletonField skeleton;

    LabelDetails(LabelKind drawn, List<LabelAttribute> attributes, @Nullable SkeletonTemplate template) {
        addClassName("tl-label-details");
        this.attributes = new AttributeList(attributes);
        this.skeleton = new SkeletonField(template);
        kind.setLabel("Drawn as");
        kind.setItems(LabelKind.values());
        kind.setItemLabelGenerator(LabelDetails::word);
        kind.setTooltipText("What the editor offers for it. Objects that are there keep their shape.");
        kind.addValueChangeListener(e -> skeleton.setVisible(e.getValue() == LabelKind.SKELETON));
        kind.setValue(drawn);
        skeleton.setVisible(drawn == LabelKind.SKELETON);
        above.setLabel("Belongs under");
        above.setEmptySelectionAllowed(true);
        above.setEmptySelectionCaption("no other class");
        above.setItemLabelGenerator(row -> row == null ? "no other class" : row.name());
        var title = new Span("Attributes");
        title.addClassName("tl-label-part");
        add(new Div(kind, above), skeleton, title, this.attributes);
    }

    /** The classes that this one can be put under. */
    void offer(List<LabelRow> others) {
        LabelRow chosen = above.getValue();
        above.setItems(others);
        above.setValue(others.contains(chosen) ? chosen : null);
    }

    LabelKind kind() {
        return kind.getValue();
    }

    @Nullable
    LabelRow above() {
        return above.getValue();
    }

    List<LabelAttribute> attributes() {
        return attributes.attributes();
    }

    @Nullable
    SkeletonTemplate skeleton() {
        return kind() == LabelKind.SKELETON ? skeleton.template() : null;
    }

    void putUnder(LabelRow row) {
        above.setValue(row);
    }

    static String word(LabelKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == LabelKind.ANY ? "Any shape" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
