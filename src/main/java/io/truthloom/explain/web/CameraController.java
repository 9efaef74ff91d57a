package io.truthloom.explain.web;

import io.truthloom.common.InvalidInputException;
import io.truthloom.explain.CameraService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api")
class CameraController {
    record SeenBox(int classIndex, String className, double score, double x1, double y1, double x2, double y2) {}

    record SeenJson(int width, int height, double milliseconds, List<SeenBox> boxes) {}

    record Kept(UUID mediaId, String name) {}

    private final CameraService camera;
    private final ModelService models;
    private final CurrentUser user;
    private final Set<UserId> waiting = ConcurrentHashMap.newKeySet();

    CameraController(CameraService camera, ModelService models, CurrentUser user) {
        this.camera = camera;
        this.models = models;
        this.user = user;
    }

    /** The body is the picture itself. A second one while the first is looked at is refused: frames are many, and late ones worthless. */
    @PostMapping("/models/{id}/camera")
    SeenJson look(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "camera.jpg") String name,
            @RequestParam @Nullable Double minScore,
            HttpServletRequest request)
            throws IOException {
        Model model = models.get(new ModelId(id));
        UserId who = user.id();
        if (!waiting.add(who)) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "The picture before is still looked at. Wait for its answer.");
        }
        try {
            byte[] picture = body(request, name);
            long start = System.nanoTime();
            CameraService.Seen seen = camera.look(model.id(), picture, name, minScore);
            return json(model, seen, (System.nanoTime() - start) / 1e6);
        } finally {
            waiting.remove(who);
        }
    }

    /** The body is the picture itself. */
    @PostMapping("/projects/{id}/camera")
    Kept keep(@PathVariable UUID id, @RequestParam String name, HttpServletRequest request) throws IOException {
        var media = camera.keep(new ProjectId(id), body(request, name), name);
        return new Kept(media.id().value(), media.name());
    }

    private static SeenJson json(Model model, CameraService.Seen seen, double milliseconds) {
        List<SeenBox> boxes = seen.boxes().stream()
                .map(found -> new SeenBox(
                        found.classIndex(),
                        model.classes().get(found.classIndex()).name(),
                        found.score(),
                        found.box().x1(),
                        found.box().y1(),
                        found.box().x2(),
                        found.box().y2()))
                .toList();
        return new SeenJson(seen.width(), seen.height(), milliseconds, boxes);
    }

    private static byte[] body(HttpServletRequest request, String name) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(CameraService.MOST_BYTES + 1);
        if (bytes.length == 0) {
            throw new InvalidInputException(name, "The picture is empty.");
        }
        if (bytes.length > CameraService.MOST_BYTES) {
            throw new InvalidInputException(
                    name,
                    "The picture has more than %d MB. Send a smaller one.".formatted(CameraService.MOST_BYTES >> 20));
        }
        return bytes;
    }
}
