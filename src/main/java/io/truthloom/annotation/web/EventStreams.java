package io.truthloom.annotation.web;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.AppliedChangeSet;
import io.truthloom.annotation.MediaEvents;
import io.truthloom.annotation.MediaEvents.MediaEvent;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobService;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.security.CurrentUser;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All browsers that have a media open, and who they are. */
@Component
class EventStreams {
    /** Display names of those who have the media open, each once. */
    record Presence(List<String> people) {}

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final AnnotationService annotations;
    private final MediaService media;
    private final MediaEvents events;
    private final CurrentUser user;
    private final JobService.Subscription jobs;

    EventStreams(
            AnnotationService annotations,
            MediaService media,
            MediaEvents events,
            CurrentUser user,
            JobService jobService) {
        this.annotations = annotations;
        this.media = media;
        this.events = events;
        this.user = user;
        this.jobs = jobService.subscribe(this::tell);
    }

    /** @param lastRevision changes after it are sent first; null for a new page, which has just loaded all */
    SseEmitter open(MediaId id, @Nullable Long lastRevision) {
        Media opened = media.get(id);
        var stream = new EventStream(id, opened.projectId(), user.require().displayName());
        // listens before it reads what was missed: a change may come twice, its revision tells, but none is lost
        MediaEvents.Subscription subscription = events.subscribe(id, event -> tell(stream, event));
        if (lastRevision != null) {
            annotations
                    .changesSince(id, lastRevision)
                    .forEach(applied -> stream.sendMissed("changes", ChangeEvent.of(applied), idOf(applied)));
        }
        stream.caughtUp();
        streams.add(stream);
        SseEmitter emitter = stream.start(() -> {
            subscription.close();
            streams.remove(stream);
            tellPresence(id);
        });
        tellPresence(id);
        return emitter;
    }

    private static void tell(EventStream stream, MediaEvent event) {
        if (event.payload() instanceof AppliedChangeSet applied) {
            stream.send("changes", ChangeEvent.of(applied), idOf(applied));
        } else {
            stream.send(event.name(), event.payload(), null);
        }
    }

    private static String idOf(AppliedChangeSet applied) {
        return Long.toString(applied.revision());
    }

    private void tell(Job job) {
        for (EventStream stream : streams) {
            if (stream.project.value().equals(job.projectId())) {
                stream.send("job", JobEvent.of(job), null);
            }
        }
    }

    private void tellPresence(MediaId id) {
        List<String> people = streams.stream()
                .filter(stream -> stream.media.equals(id))
                .map(stream -> stream.person)
                .distinct()
                .sorted()
                .toList();
        events.publish(id, "presence", new Presence(people));
    }

    /** Open streams would hold up the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        jobs.close();
        streams.forEach(EventStream::close);
    }
}
