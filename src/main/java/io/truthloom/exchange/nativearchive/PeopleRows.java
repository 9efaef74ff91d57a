package io.truthloom.exchange.nativearchive;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a project. */
@Repository
class PeopleRows {
    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id. */
    List<Person> of(UUID project) {
        String named = ArchiveTable.ALL.stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.PERSON)
                        .map(column -> "select t.%s from %s t where %s"
                                .formatted(
                                        column.name(),
                                        table.name(),
                                        table.scope().replace("?", ":project"))))
                .collect(Collectors.joining(" union "));
        return jdbc.sql("""
                        select a.id, a.username, a.display_name, m.role
                        from account a left join project_member m on m.account_id = a.id and m.project_id = :project
                        where m.role is not null or a.id in (%s) order by a.id""".formatted(named))
                .param("project", project)
                .query((row, number) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("role")))
                .list();
    }

    void addManager(UUID project, UUID account) {
        jdbc.sql("insert into project_member (project_id, account_id, role) values (?, ?, 'MANAGER')")
                .params(project, account)
                .update();
    }
}
