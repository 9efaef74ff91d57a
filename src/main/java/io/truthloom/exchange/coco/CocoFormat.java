package io.truthloom.exchange.coco;

import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.exchange.WriteContext;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class CocoFormat implements WritableFormat {
    private final JsonMapper json;

    CocoFormat(JsonMapper json) {
        this.json = json;
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo("coco", "COCO", "One annotations file; boxes in pixels. Read by most tools.");
    }

    @Override
    public FormatWriter writer(WriteContext context) throws IOException {
        return new CocoWriter(context, json);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return Map.of();
    }
}
