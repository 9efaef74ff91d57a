package io.truthloom.security.web;

import io.truthloom.security.AccountSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me/settings")
class SettingsController {
    private final AccountSettings settings;

    SettingsController(AccountSettings settings) {
        this.settings = settings;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String get() {
        return settings.get();
    }

    /** Reads no more than is needed to see that it is too much. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(HttpServletRequest request) throws IOException {
        settings.put(request.getInputStream().readNBytes(AccountSettings.MAX_BYTES + 1));
    }
}
