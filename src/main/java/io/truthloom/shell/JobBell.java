package io.truthloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.DisposableBean;

/** Tells open pages that jobs changed: the newest state of each, at most three times a second, on the page's own turn. */
@org.springframework.stereotype.Component
public class JobBell implements DisposableBean {
    private static final long PAUSE_MILLIS = 330;

    private record Watch(UI ui, Predicate<Job> interest, Consumer<Job> listener) {}

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Map<JobId, Job> changed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-bell").factory());
    private final JobService.Subscription subscription;

    JobBell(JobService jobs) {
        subscription = jobs.subscribe(job -> changed.put(job.id(), job));
        timer.scheduleWithFixedDelay(this::ring, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Calls {@code listener} with the session locked while {@code owner} is attached, for jobs of {@code interest}. Jobs
     * of everybody pass by: show only what {@link JobService} gives for them, or ask by the id of one that was allowed.
     */
    public void watch(Component owner, Predicate<Job> interest, Consumer<Job> listener) {
        owner.addAttachListener(e -> start(owner, e.getUI(), interest, listener));
        owner.getUI().filter(ui -> owner.isAttached()).ifPresent(ui -> start(owner, ui, interest, listener));
    }

    private void start(Component owner, UI ui, Predicate<Job> interest, Consumer<Job> listener) {
        var watch = new Watch(ui, interest, listener);
        watches.add(watch);
        var onDetach = new Registration[1];
        onDetach[0] = owner.addDetachListener(e -> {
            watches.remove(watch);
            onDetach[0].remove();
        });
    }

    private void ring() {
        List<Job> news = List.copyOf(changed.values());
        news.forEach(job -> changed.remove(job.id(), job));
        for (Watch watch : watches) {
            List<Job> wanted = news.stream().filter(watch.interest()).toList();
            if (!wanted.isEmpty() && watch.ui().isAttached()) {
                watch.ui().access(() -> wanted.forEach(watch.listener()));
            }
        }
    }

    @Override
    public void destroy() {
        subscription.close();
        timer.shutdownNow();
    }
}
