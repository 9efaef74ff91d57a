package io.truthloom.security;

import io.truthloom.common.InvalidInputException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object for each account, in which the editor keeps keymap and view; the server gives it no meaning. */
@Service
public class AccountSettings {
    /** Of the JSON text in UTF-8, in bytes. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final String SUBJECT = "Settings";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final JsonMapper json;
    private final Clock clock;

    AccountSettings(JdbcClient jdbc, CurrentUser user, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    /** The asking person's as JSON text; the empty object where nothing was ever kept. */
    public String get() {
        return jdbc.sql("select settings::text from account_setting where account_id = ?")
                .param(user.require().id().value())
                .query(String.class)
                .optional()
                .orElse("{}");
    }

    /**
     * Replaces the asking person's.
     *
     * @param utf8 a JSON object of at most {@link #MAX_BYTES}
     * @throws InvalidInputException anything else
     */
    public void put(byte[] utf8) {
        UserId owner = user.require().id();
        if (utf8.length > MAX_BYTES) {
            throw new InvalidInputException(SUBJECT, "They may have %,d bytes at most.".formatted(MAX_BYTES));
        }
        String text = object(utf8);
        try {
            jdbc.sql("""
                    insert into account_setting (account_id, settings, changed_at) values (?, ?::jsonb, ?)
                    on conflict (account_id) do update
                        set settings = excluded.settings, changed_at = excluded.changed_at""")
                    .params(owner.value(), text, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataIntegrityViolationException e) {
            // JSON knows zero characters and endless numbers, the database does not
            throw new InvalidInputException(
                    SUBJECT, "They hold a character or a number that can't be stored: " + reason(e));
        }
    }

    private String object(byte[] utf8) {
        try {
            var node = json.readTree(utf8);
            if (node.isObject()) {
                return node.toString();
            }
        } catch (JacksonException e) {
            throw new InvalidInputException(SUBJECT, "They have to be JSON: " + e.getOriginalMessage());
        }
        throw new InvalidInputException(SUBJECT, "They have to be one JSON object.");
    }

    private static String reason(DataIntegrityViolationException e) {
        String message = e.getMostSpecificCause().getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
