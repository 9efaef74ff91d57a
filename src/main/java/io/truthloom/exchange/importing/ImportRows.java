package io.truthloom.exchange.importing;

import io.truthloom.annotation.BulkLabelling;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code label_import} and {@code label_import_change}: what can be taken back as one. */
@Repository
class ImportRows {
    private static final String SELECT =
            "select label_import.id, project_id, format, display_name, label_import.created_at,"
                    + " objects, media, state from label_import join account on account.id = created_by ";

    private final JdbcClient client;
    private final CurrentUser user;
    private final Clock clock;

    ImportRows(JdbcClient client, CurrentUser user, Clock clock) {
        this.client = client;
        this.user = user;
        this.clock = clock;
    }

    void begin(UUID id, ProjectId project, FormatInfo format) {
        client.sql("""
                insert into label_import (id, project_id, format, created_by, created_at, state)
                values (?, ?, ?, ?, ?, 'RUNNING') on conflict do nothing""")
                .params(
                        id,
                        project.value(),
                        format.title(),
                        user.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void note(UUID id, List<BulkLabelling.Applied> applied) {
        client.sql("""
                insert into label_import_change (import_id, change_set, media_id)
                select ?, n.change_set, n.media_id from unnest(?, ?) as n (change_set, media_id)
                on conflict do nothing""")
                .param(id)
                .param(applied.stream().map(BulkLabelling.Applied::changeSet).toArray(UUID[]::new))
                .param(applied.stream().map(one -> one.media().value()).toArray(UUID[]::new))
                .update();
    }

    void end(UUID id, ImportResult result) {
        client.sql("update label_import set state = 'DONE', objects = ?, media = ? where id = ?")
                .params(result.objects(), result.media(), id)
                .update();
    }

    void undone(UUID id) {
        client.sql("update label_import set state = 'UNDONE' where id = ?")
                .param(id)
                .update();
    }

    Optional<LabelImport> find(UUID id) {
        return client.sql(SELECT + "where label_import.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<LabelImport> ofProject(ProjectId project) {
        return client.sql(SELECT + "where project_id = ? order by label_import.created_at desc, label_import.id")
                .param(project.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Its change sets by media, media by media. */
    List<BulkLabelling.Applied> changes(UUID id) {
        return client.sql("select change_set, media_id from label_import_change where import_id = ? order by media_id")
                .param(id)
                .query((row, number) -> new BulkLabelling.Applied(
                        new MediaId(row.getObject("media_id", UUID.class)), row.getObject("change_set", UUID.class)))
                .list();
    }

    private static LabelImport read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new LabelImport(
                row.getObject("id", UUID.class),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("format"),
                row.getString("display_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("objects"),
                row.getInt("media"),
                LabelImport.State.valueOf(row.getString("state")));
    }
}
