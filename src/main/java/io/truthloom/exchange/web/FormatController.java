package io.truthloom.exchange.web;

import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.Formats;
import io.truthloom.exchange.LabelFormat;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.WritableFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The formats there are, for everybody who is logged in. */
@RestController
class FormatController {
    record FormatJson(FormatInfo info, boolean read, boolean write) {}

    private final Formats formats;

    FormatController(Formats formats) {
        this.formats = formats;
    }

    @GetMapping("/api/formats")
    List<FormatJson> formats() {
        Map<String, LabelFormat> all = new LinkedHashMap<>();
        Stream.<LabelFormat>concat(formats.writable().stream(), formats.readable().stream())
                .forEach(format -> all.put(format.info().id(), format));
        return all.values().stream()
                .map(format -> new FormatJson(
                        format.info(), format instanceof ReadableFormat, format instanceof WritableFormat))
                .toList();
    }
}
