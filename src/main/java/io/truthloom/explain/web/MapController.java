package io.truthloom.explain.web;

import io.truthloom.explain.EmbeddingMapId;
import io.truthloom.explain.EmbeddingMapService;
import io.truthloom.explain.MapCrops;
import io.truthloom.explain.MapPoint;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/maps/{id}")
class MapController {
    private final EmbeddingMapService maps;
    private final MapCrops crops;

    MapController(EmbeddingMapService maps, MapCrops crops) {
        this.maps = maps;
        this.crops = crops;
    }

    @GetMapping("/points")
    List<MapPoint> points(@PathVariable UUID id) {
        return maps.points(new EmbeddingMapId(id));
    }

    /** A map's points never change. */
    @GetMapping("/points/{index}/crop")
    ResponseEntity<byte[]> crop(@PathVariable UUID id, @PathVariable int index) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
                .body(crops.crop(maps.point(new EmbeddingMapId(id), index)));
    }
}
