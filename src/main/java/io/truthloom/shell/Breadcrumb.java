package io.truthloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

class Breadcrumb extends Nav {
    private final OrderedList steps = new OrderedList();

    Breadcrumb() {
        addClassName("tl-crumbs");
        getElement().setAttribute("aria-label", "Where you are");
        add(steps);
    }

    void show(List<Crumb> crumbs) {
        steps.removeAll();
        crumbs.forEach(crumb -> steps.add(new ListItem(step(crumb))));
    }

    private static Component step(Crumb crumb) {
        String href = crumb.href();
        if (href != null) {
            return new Anchor(href.isEmpty() ? "." : href, crumb.text());
        }
        var here = new Span(crumb.text());
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
