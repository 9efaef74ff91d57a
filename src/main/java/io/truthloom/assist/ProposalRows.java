package io.truthloom.assist;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.assist.Proposal.State;
import io.truthloom.common.Box;
import io.truthloom.jobs.JobId;
import io.truthloom.media.MediaId;
import io.truthloom.model.ModelId;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proposal}. */
@Repository
class ProposalRows {
    private static final String SELECT =
            "select id, frame, label_id, model_id, score, x1, y1, x2, y2, state, annotation_id from proposal ";

    /** Of a project, on frames that are not deleted. */
    private static final String OPEN = """
            from proposal p join media m on m.id = p.media_id
            where m.project_id = ? and p.state = 'OPEN' and not exists (
                select from frame_state f where f.media_id = p.media_id and f.frame = p.frame and f.state = 'DELETED')
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ProposalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    List<Proposal> between(MediaId media, int from, int to) {
        return client.sql(SELECT + "where media_id = ? and frame between ? and ? order by frame, score desc, id")
                .params(media.value(), from, to)
                .query(ProposalRows::read)
                .list();
    }

    Optional<Proposal> find(MediaId media, UUID id) {
        return client.sql(SELECT + "where media_id = ? and id = ?")
                .params(media.value(), id)
                .query(ProposalRows::read)
                .optional();
    }

    /** Those that became one of these annotations. */
    List<Proposal> of(MediaId media, Collection<AnnotationId> annotations) {
        if (annotations.isEmpty()) {
            return List.of();
        }
        UUID[] ids = annotations.stream().map(AnnotationId::value).toArray(UUID[]::new);
        return client.sql(SELECT + "where media_id = ? and annotation_id = any(?)")
                .params(media.value(), ids)
                .query(ProposalRows::read)
                .list();
    }

    void deleteOpen(MediaId media, int from, int to) {
        client.sql("delete from proposal where media_id = ? and frame between ? and ? and state = 'OPEN'")
                .params(media.value(), from, to)
                .update();
    }

    void insert(MediaId media, ModelId model, JobId job, List<NewProposal> proposals, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into proposal (id, media_id, frame, label_id, model_id, score, x1, y1, x2, y2, state, job_id,
                    created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""",
                proposals.stream()
                        .map(p -> new Object[] {
                            UUID.randomUUID(),
                            media.value(),
                            p.frame(),
                            p.labelId().value(),
                            model.value(),
                            p.score(),
                            p.box().x1(),
                            p.box().y1(),
                            p.box().x2(),
                            p.box().y2(),
                            job.value(),
                            at
                        })
                        .toList());
    }

    /** @param annotation what was made of it; null where nothing was */
    void decide(UUID proposal, State state, @Nullable AnnotationId annotation, UserId by, Instant now) {
        client.sql("update proposal set state = ?, annotation_id = ?, decided_by = ?, decided_at = ? where id = ?")
                .param(state.name())
                .param(annotation == null ? null : annotation.value())
                .param(by.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(proposal)
                .update();
    }

    void reopen(UUID proposal) {
        client.sql("""
                        update proposal set state = 'OPEN', annotation_id = null, decided_by = null, decided_at = null
                        where id = ?""").param(proposal).update();
    }

    ProposalShares shares(ModelId model) {
        Map<State, Long> counts = new HashMap<>();
        client.sql("select state, count(*) from proposal where model_id = ? group by state")
                .param(model.value())
                .query((ResultSet row) -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return new ProposalShares(
                counts.getOrDefault(State.OPEN, 0L),
                counts.getOrDefault(State.ACCEPTED, 0L),
                counts.getOrDefault(State.CORRECTED, 0L),
                counts.getOrDefault(State.REJECTED, 0L));
    }

    long framesWithOpen(ProjectId project) {
        return client.sql("select count(*) from (select distinct p.media_id, p.frame " + OPEN + ") frames")
                .param(project.value())
                .query(Long.class)
                .single();
    }

    Optional<AssistService.OpenFrame> mostOpen(ProjectId project) {
        return client.sql("select p.media_id, p.frame " + OPEN + """
                        group by p.media_id, p.frame order by count(*) desc, p.frame, p.media_id limit 1""")
                .param(project.value())
                .query((row, number) -> new AssistService.OpenFrame(
                        new MediaId(row.getObject("media_id", UUID.class)), row.getInt("frame")))
                .optional();
    }

    private static Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getInt("frame"),
                new LabelId(row.getObject("label_id", UUID.class)),
                new ModelId(row.getObject("model_id", UUID.class)),
                row.getDouble("score"),
                new Box(row.getDouble("x1"), row.getDouble("y1"), row.getDouble("x2"), row.getDouble("y2")),
                State.valueOf(row.getString("state")),
                row.getObject("annotation_id", UUID.class));
    }
}
