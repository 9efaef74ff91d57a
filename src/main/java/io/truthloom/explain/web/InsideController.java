package io.truthloom.explain.web;

import io.truthloom.common.Box;
import io.truthloom.explain.InsideService;
import io.truthloom.explain.Place;
import io.truthloom.jobs.JobId;
import io.truthloom.learn.explain.HeatMap;
import io.truthloom.learn.explain.NetworkLayer;
import io.truthloom.learn.explain.Target;
import io.truthloom.media.MediaId;
import io.truthloom.model.ModelId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/models/{id}/inside")
class InsideController {
    record InsideJson(
            List<String> classes, boolean findsBoxes, String suggested, long parameters, List<NetworkLayer> layers) {}

    record BoxJson(int classIndex, double score, double x1, double y1, double x2, double y2) {}

    record AnswersJson(List<BoxJson> boxes, float[] shares) {}

    /** Without a box: the class of the whole picture. */
    record Question(
            UUID media,
            int frame,
            int classIndex,
            @Nullable Double x1,
            @Nullable Double y1,
            @Nullable Double x2,
            @Nullable Double y2) {
        Target target() {
            return x1 == null || y1 == null || x2 == null || y2 == null
                    ? new Target.OfClass(classIndex)
                    : new Target.OfBox(classIndex, Box.ofCorners(x1, y1, x2, y2));
        }

        Place place() {
            return new Place(new MediaId(media), frame);
        }
    }

    record Started(UUID jobId) {}

    private final InsideService inside;

    InsideController(InsideService inside) {
        this.inside = inside;
    }

    @GetMapping
    InsideJson get(@PathVariable UUID id) {
        InsideService.Inside seen = inside.inside(new ModelId(id));
        return new InsideJson(
                seen.classNames(),
                seen.findsBoxes(),
                seen.architecture().suggested(),
                seen.architecture().parameters(),
                seen.architecture().layers());
    }

    @GetMapping("/answers")
    AnswersJson answers(@PathVariable UUID id, @RequestParam UUID media, @RequestParam int frame) {
        InsideService.Answers answers = inside.answers(new ModelId(id), new Place(new MediaId(media), frame));
        List<BoxJson> boxes = answers.boxes().stream()
                .map(found -> new BoxJson(
                        found.classIndex(),
                        found.score(),
                        found.box().x1(),
                        found.box().y1(),
                        found.box().x2(),
                        found.box().y2()))
                .toList();
        return new AnswersJson(boxes, answers.shares());
    }

    @GetMapping("/activations")
    Sheet activations(
            @PathVariable UUID id, @RequestParam UUID media, @RequestParam int frame, @RequestParam String layer) {
        return Sheet.ofMaps(inside.activations(new ModelId(id), new Place(new MediaId(media), frame), layer));
    }

    @GetMapping("/filters")
    Sheet filters(@PathVariable UUID id) {
        return Sheet.ofFilters(inside.filters(new ModelId(id)));
    }

    @PostMapping("/heat")
    HeatMap heat(@PathVariable UUID id, @RequestParam String layer, @RequestBody Question question) {
        return inside.gradCam(new ModelId(id), question.place(), layer, question.target());
    }

    @PostMapping("/occlusion")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started occlusion(@PathVariable UUID id, @RequestBody Question question) {
        JobId job = inside.occlusion(new ModelId(id), question.place(), question.target());
        return new Started(job.value());
    }
}
