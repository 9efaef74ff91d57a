package io.truthloom.exchange.nativearchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RowCopierTest {
    private static final NewIds IDS = new NewIds(UUID.randomUUID());
    private static final UUID OLD = UUID.randomUUID();
    private static final ArchiveTable TABLE =
            new ArchiveTable("t", "id", "", List.of(Column.of("id:id"), Column.of("name"), Column.of("body:json")), 1);

    private static String copied(String rows) {
        var out = new ByteArrayOutputStream();
        new RowCopier(TABLE, IDS, Map.of(), Manifest.VERSION)
                .copy(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), out, () -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String body(String json) {
        String row = copied("{\"id\":\"%s\",\"name\":\"n\",\"body\":%s}".formatted(OLD, json));
        return row.substring(row.indexOf("\"body\":") + 7, row.length() - 1);
    }

    @Test
    void ids_are_replaced_where_they_are_ids() {
        String other = IDS.of(OLD).toString();
        assertThat(body("{\"id\":\"%s\",\"aId\":\"%s\",\"deleted\":[\"%s\"]}".formatted(OLD, OLD, OLD)))
                .isEqualTo("{\"id\":\"%s\",\"aId\":\"%s\",\"deleted\":[\"%s\"]}".formatted(other, other, other));
        assertThat(body("{\"attributes\":{\"%s\":\"%s\"}}".formatted(OLD, OLD)))
                .as("the attribute, not its value")
                .isEqualTo("{\"attributes\":{\"%s\":\"%s\"}}".formatted(other, OLD));
        assertThat(body("{\"values\":[\"%s\"],\"id\":\"no id\",\"groupId\":null}".formatted(OLD)))
                .isEqualTo("{\"values\":[\"%s\"],\"id\":\"no id\",\"groupId\":null}".formatted(OLD));
    }

    @Test
    void numbers_keep_their_digits() {
        String numbers = "[1.0,0.10,12345678901234567890.123456789012345678901234567890,-0,1e-300,9007199254740993]";
        assertThat(body(numbers)).isEqualTo(numbers);
    }

    @Test
    void rows_stand_in_lines() {
        String row = "{\"id\":\"%s\",\"name\":null,\"body\":null}".formatted(OLD);
        assertThat(copied(row + "\n" + row + "\n").split("\n")).hasSize(2);
    }

    @Test
    void nonsense_is_refused_with_its_row() {
        assertThatThrownBy(() -> copied("{\"id\":\"%s\",\"name\":1,\"body\":1}\n{\"id\":".formatted(OLD)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> body("[".repeat(100) + "]".repeat(100))).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void text_of_any_kind_stays(@ForAll String key, @ForAll String value, @ForAll double number) {
        var json = JsonMapper.shared();
        Map<String, Object> document = Map.of("k" + key, List.of(value, number, Map.of("x" + value, key)));
        assertThat(json.readValue(body(json.writeValueAsString(document)), Map.class))
                .isEqualTo(document);
    }
}
