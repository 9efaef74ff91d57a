package io.truthloom.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.truthloom.project.ProjectId;
import java.util.Locale;

/** The project's pages, each with an address of its own. */
class ProjectTabs extends Nav {
    private enum Page {
        MEDIA("Media"),
        LABELS("Labels"),
        DATASETS("Datasets"),
        RUNS("Runs"),
        MODELS("Models"),
        QUALITY("Quality"),
        MEMBERS("Members"),
        SETTINGS("Settings");

        private final String caption;

        Page(String caption) {
            this.caption = caption;
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ProjectTabs(ProjectId project, String currentPath) {
        addClassName("tl-tabs");
        getElement().setAttribute("aria-label", "Pages of the project");
        for (Page page : Page.values()) {
            String address = ProjectNavigation.tab(project, page.path());
            var link = new Anchor(address, page.caption);
            if (currentPath.equals(address)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
