package io.truthloom.annotation.web;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.AppliedChangeSet;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.History;
import io.truthloom.annotation.HistoryService;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.media.MediaId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;

@RestController
@RequestMapping("/api/media/{media}")
class AnnotationController {
    record Applied(long revision) {}

    private final AnnotationService annotations;
    private final HistoryService history;
    private final EventStreams streams;

    AnnotationController(AnnotationService annotations, HistoryService history, EventStreams streams) {
        this.annotations = annotations;
        this.history = history;
        this.streams = streams;
    }

    @GetMapping("/annotations")
    MediaAnnotations annotations(@PathVariable UUID media) {
        return annotations.get(new MediaId(media));
    }

    @PostMapping("/changes")
    Applied apply(@PathVariable UUID media, @RequestBody ChangeSet changes) {
        return new Applied(annotations.apply(new MediaId(media), changes));
    }

    @GetMapping("/changes")
    List<ChangeEvent> since(@PathVariable UUID media, @RequestParam(defaultValue = "0") long since) {
        List<AppliedChangeSet> applied = annotations.changesSince(new MediaId(media), since);
        return applied.stream().map(ChangeEvent::of).toList();
    }

    @GetMapping("/history")
    History history(
            @PathVariable UUID media,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return history.of(new MediaId(media), offset, limit);
    }

    /** A browser that reconnects by itself names the last change it saw, and gets those it missed. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable UUID media,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastRevision) {
        return streams.open(new MediaId(media), lastRevision);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        String reason = unreadable.getMostSpecificCause() instanceof JacksonException json
                ? json.getOriginalMessage()
                : unreadable.getMostSpecificCause().getMessage();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "This is not a change set: %s".formatted(reason));
        problem.setTitle("Not a change set");
        return problem;
    }
}
