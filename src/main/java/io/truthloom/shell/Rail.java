package io.truthloom.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.truthloom.security.Role;

/** The places of the product. Can be narrowed to its icons; the browser remembers. */
class Rail extends Div {
    Rail(Role role) {
        addClassName("tl-rail");
        var mark = new Span();
        mark.addClassName("tl-mark");
        var brand = new Anchor(".", mark, new Span("Truthloom"));
        brand.addClassName("tl-brand");
        brand.getElement().setAttribute("aria-label", "Truthloom, to the projects");

        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", "Places");
        var projects = item("Projects", "", VaadinIcon.FOLDER_O);
        nav.addItem(
                projects,
                item("Datasets", "datasets", VaadinIcon.DATABASE),
                item("Models", "models", VaadinIcon.CLUSTER),
                item("Runs", "runs", VaadinIcon.TRENDING_UP),
                item("Jobs", "jobs", VaadinIcon.TASKS));
        if (role == Role.ADMINISTRATOR) {
            nav.addItem(item("Administration", "administration", VaadinIcon.USERS));
        }
        add(brand, nav, narrow());
    }

    /** Marks the place of the projects where a page of one of them is shown. */
    void showInside(String path) {
        setClassName("tl-in-projects", path.startsWith("projects/"));
    }

    private static SideNavItem item(String text, String path, VaadinIcon icon) {
        var item = new SideNavItem(text, path, icon.create());
        item.setMatchNested(!path.isEmpty());
        item.getElement().setAttribute("title", text);
        return item;
    }

    private Button narrow() {
        var button = new Button(VaadinIcon.ANGLE_DOUBLE_LEFT.create());
        button.addClassName("tl-rail-fold");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Fold or unfold the menu");
        button.addClickListener(e -> getElement().executeJs("""
                const narrow = localStorage.getItem('truthloom.rail') === 'narrow';
                localStorage.setItem('truthloom.rail', narrow ? 'wide' : 'narrow');
                window.truthloomAppearance();
                """));
        return button;
    }
}
