package io.truthloom.explain.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.truthloom.explain.EmbeddingMap;
import io.truthloom.explain.EmbeddingMapService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.Address;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.JobBar;
import io.truthloom.shell.JobBell;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** Labelled objects as a model sees them; the newest map, or the one that the address names. */
@Route("models/:modelId/map")
@PermitAll
class MapView extends ModelPage {
    private final transient EmbeddingMapService maps;
    private final transient JobService jobs;
    private final transient JobBell bell;
    private final transient ProjectAccess access;
    private final transient Clock clock;

    MapView(
            ModelService models,
            ProjectService projects,
            EmbeddingMapService maps,
            JobService jobs,
            JobBell bell,
            ProjectAccess access,
            Clock clock) {
        super(models, projects, "Map of objects");
        this.maps = maps;
        this.jobs = jobs;
        this.bell = bell;
        this.access = access;
        this.clock = clock;
    }

    @Override
    void show(Model model, Project project, BeforeEnterEvent event) {
        List<EmbeddingMap> known = maps.list(model.id());
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("map")
                .orElse("");
        var make = new Button("New map…", e -> ask(model));
        make.setVisible(access.canEdit(project.id()));
        if (known.isEmpty()) {
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(
                    new PageHead("Map of objects"),
                    new EmptyState(
                            VaadinIcon.SCATTER_CHART,
                            "No map yet",
                            "A map puts every labelled object where the model sees it: what is alike lies together, and an"
                                    + " object among others of another label is often labelled wrong.",
                            make));
            return;
        }
        EmbeddingMap shown = known.stream()
                .filter(map -> map.id().toString().equals(wanted))
                .findFirst()
                .or(() -> known.stream().filter(EmbeddingMap::finished).findFirst())
                .orElse(known.getFirst());
        add(
                new PageHead("Map of objects", choice(known, shown, model), delete(shown, model, project), make),
                content(shown, model, project));
    }

    private Component content(EmbeddingMap map, Model model, Project project) {
        if (map.finished()) {
            return new MapPanel(map, maps.pointCount(map.id()), project);
        }
        Job job = jobs.get(map.jobId());
        var bar = new JobBar(clock, job);
        bell.watch(bar, news -> news.id().equals(map.jobId()), news -> {
            bar.show(news);
            if (news.state() == JobState.SUCCEEDED || news.state() == JobState.CANCELLED) {
                open(model, map);
            }
        });
        return bar;
    }

    private Button delete(EmbeddingMap map, Model model, Project project) {
        var delete = new Button("Delete this map", e -> {
            maps.delete(map.id());
            getUI().ifPresent(ui -> Address.navigate(ui, ExplainNavigation.map(model.id())));
        });
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        delete.setVisible(access.canEdit(project.id()));
        return delete;
    }

    private Component choice(List<EmbeddingMap> known, EmbeddingMap shown, Model model) {
        Select<EmbeddingMap> choice = new Select<>();
        choice.setItems(known);
        choice.setItemLabelGenerator(
                map -> Formats.dateTime(map.createdAt()) + " · " + (map.layer().isEmpty() ? "…" : map.layer()));
        choice.setValue(shown);
        choice.setAriaLabel("Map");
        choice.setWidth("18rem");
        choice.setVisible(known.size() > 1);
        choice.addValueChangeListener(e -> open(model, e.getValue()));
        return choice;
    }

    private void ask(Model model) {
        NewMapDialog.of(maps.versions(model.id()), (version, layer) -> {
                    open(model, maps.get(maps.start(model.id(), version, layer)));
                })
                .open();
    }

    private void open(Model model, EmbeddingMap map) {
        getUI().ifPresent(ui -> Address.navigate(ui, ExplainNavigation.map(model.id()) + "?map=" + map.id()));
    }
}
