package io.truthloom.project;

import io.truthloom.security.Account;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The project_member table. */
@Repository
class MemberStore {
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProjectRole> role(ProjectId project, UserId user) {
        return jdbc.sql("select role from project_member where project_id = :project and account_id = :user")
                .param("project", project.value())
                .param("user", user.value())
                .query(String.class)
                .optional()
                .map(ProjectRole::valueOf);
    }

    List<ProjectMember> list(ProjectId project) {
        return jdbc.sql("""
                        select m.role as member_role, a.id, a.username, a.display_name, a.role, a.enabled, a.created_at
                        from project_member m join account a on a.id = m.account_id
                        where m.project_id = :project order by lower(a.username)""")
                .param("project", project.value())
                .query((row, number) -> new ProjectMember(
                        new Account(
                                new UserId(row.getObject("id", UUID.class)),
                                row.getString("username"),
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("enabled"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant()),
                        ProjectRole.valueOf(row.getString("member_role"))))
                .list();
    }

    void set(ProjectId project, UserId user, ProjectRole role) {
        jdbc.sql("""
                        insert into project_member (project_id, account_id, role) values (:project, :user, :role)
                        on conflict (project_id, account_id) do update set role = excluded.role""")
                .param("project", project.value())
                .param("user", user.value())
                .param("role", role.name())
                .update();
    }

    void remove(ProjectId project, UserId user) {
        jdbc.sql("delete from project_member where project_id = :project and account_id = :user")
                .param("project", project.value())
                .param("user", user.value())
                .update();
    }
}
