package io.truthloom.exchange.nativearchive;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.testing.LabelsTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fails when a migration adds a table or a column that the archive does not know: put it into {@link ArchiveTable}, or
 * name it here as left out.
 */
@LabelsTest
class ArchiveTablesTest {
    private static final Set<String> LEFT_OUT = Set.of(
            // people.jsonl has their names
            "account",
            "project_member",
            // of a person, not of a project
            "account_setting",
            // work under way
            "job",
            "scheduled_tasks",
            "upload",
            "flyway_schema_history");

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_table_is_archived_or_left_out() {
        List<String> tables = jdbc.sql("select table_name::text from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        Set<String> known = new TreeSet<>(LEFT_OUT);
        ArchiveTable.ALL.forEach(table -> known.add(table.name()));
        assertThat(new TreeSet<>(tables)).isEqualTo(known);
    }

    @Test
    void every_column_is_archived_unless_it_is_computed() {
        for (ArchiveTable table : ArchiveTable.ALL) {
            assertThat(table.columns())
                    .as(table.name())
                    .extracting(Column::name)
                    .containsExactlyInAnyOrderElementsOf(columns(table, ""));
        }
    }

    /** An id that is taken for a plain value would lead to the original's things. */
    @Test
    void what_is_an_id_or_json_is_known_as_such() {
        for (ArchiveTable table : ArchiveTable.ALL) {
            assertThat(of(table, Column.Kind.ID, Column.Kind.PERSON))
                    .as("ids of " + table.name())
                    .containsExactlyInAnyOrderElementsOf(columns(table, "uuid"));
            assertThat(of(table, Column.Kind.JSON))
                    .as("JSON of " + table.name())
                    .containsExactlyInAnyOrderElementsOf(columns(table, "jsonb"));
            List<String> people =
                    jdbc.sql("""
                            select a.attname::text from pg_constraint c
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                            where c.conrelid = ?::regclass and c.confrelid = 'account'::regclass""").param(table.name()).query(String.class).list();
            assertThat(of(table, Column.Kind.PERSON))
                    .as("people of " + table.name())
                    .containsExactlyInAnyOrderElementsOf(people);
        }
    }

    private static List<String> of(ArchiveTable table, Column.Kind... kinds) {
        return table.columns().stream()
                .filter(column -> Set.of(kinds).contains(column.kind()))
                .map(Column::name)
                .toList();
    }

    private List<String> columns(ArchiveTable table, String type) {
        return jdbc.sql("select column_name::text from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ? and is_generated = 'NEVER' and (? = '' or udt_name = ?)")
                .params(table.name(), type, type)
                .query(String.class)
                .list();
    }
}
