package io.truthloom.model.web;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.model.ModelExports;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.PredictionService;
import io.truthloom.model.PredictionService.Answer;
import io.truthloom.model.PredictionService.Picture;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Models at work for other programs. */
@RestController
@RequestMapping("/api/models/{id}")
class PredictController {
    private final PredictionService predictions;
    private final ModelExports exports;
    private final ModelService models;
    private final TruthloomHome home;

    PredictController(PredictionService predictions, ModelExports exports, ModelService models, TruthloomHome home) {
        this.predictions = predictions;
        this.exports = exports;
        this.models = models;
        this.home = home;
    }

    /** Parts {@code file}, 1 to 64 of them, and at most one {@code background}. */
    @PostMapping(path = "/predict", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer predict(
            @PathVariable UUID id,
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestPart(required = false) @Nullable MultipartFile background,
            @RequestParam(required = false) @Nullable Double minScore)
            throws IOException {
        models.get(new ModelId(id));
        try (ReceivedPictures received = new ReceivedPictures(home.temporary())) {
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                received.add(file);
            }
            Picture scene = background == null ? null : received.receive(background);
            return predictions.predict(new ModelId(id), received.pictures(), scene, minScore);
        }
    }

    /** One picture as the body. */
    @PostMapping(
            path = "/predict",
            consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Answer predict(
            @PathVariable UUID id,
            InputStream body,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Double minScore)
            throws IOException {
        models.get(new ModelId(id));
        try (ReceivedPictures received = new ReceivedPictures(home.temporary())) {
            received.add(name == null ? "picture" : name, body);
            Answer answer = predictions.predict(new ModelId(id), received.pictures(), null, minScore);
            String error = answer.pictures().getFirst().error();
            if (error != null) {
                throw new InvalidInputException("Picture", error);
            }
            return answer;
        }
    }

    /** A zip of the network and its description. */
    @GetMapping("/onnx")
    void onnx(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        String name = models.get(new ModelId(id)).name();
        Path zip = exports.onnx(new ModelId(id));
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(zip));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name + " (ONNX).zip", StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(zip, response.getOutputStream());
        } finally {
            Files.deleteIfExists(zip);
        }
    }
}
