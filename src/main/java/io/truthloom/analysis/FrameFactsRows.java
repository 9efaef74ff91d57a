package io.truthloom.analysis;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.MediaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code evaluation_frame}: rows by media id and frame, as the frames of a version come. */
@Repository
class FrameFactsRows {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    FrameFactsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    record Key(MediaId mediaId, int frame) {}

    /** What another try stored already stays; nothing is stored of an evaluation that was deleted. */
    void insert(EvaluationId evaluation, List<FrameFacts> frames) {
        jdbc.batchUpdate(
                """
                insert into evaluation_frame (evaluation_id, media_id, frame, truths, predictions)
                select id, ?, ?, ?, ? from evaluation where id = ? on conflict do nothing""",
                frames.stream()
                        .map(one -> new Object[] {
                            one.mediaId().value(),
                            one.frame(),
                            BoxText.ofTruths(one.truths()),
                            BoxText.ofPredictions(one.predictions()),
                            evaluation.value()
                        })
                        .toList());
    }

    /** What a try before this one came to. */
    Optional<Key> last(EvaluationId evaluation) {
        return client.sql("""
                        select media_id, frame from evaluation_frame where evaluation_id = ?
                        order by media_id desc, frame desc limit 1""")
                .param(evaluation.value())
                .query((row, number) -> new Key(new MediaId(row.getObject(1, UUID.class)), row.getInt(2)))
                .optional();
    }

    void delete(EvaluationId evaluation) {
        client.sql("delete from evaluation_frame where evaluation_id = ?")
                .param(evaluation.value())
                .update();
    }

    record Cells(Key key, Collection<Integer> codes) {}

    void setCells(EvaluationId evaluation, List<Cells> all) {
        jdbc.batchUpdate(
                "update evaluation_frame set cells = ?::jsonb where evaluation_id = ? and media_id = ? and frame = ?",
                all.stream()
                        .map(one -> new Object[] {
                            one.codes().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")),
                            evaluation.value(),
                            one.key().mediaId().value(),
                            one.key().frame()
                        })
                        .toList());
    }

    /** In pages, so that no connection is held and no more than a page lies in memory. */
    Iterable<FrameFacts> all(EvaluationId evaluation, int classes) {
        return () -> new Pages(evaluation, classes, null);
    }

    /** Those whose cells have the code. */
    Iterable<FrameFacts> withCell(EvaluationId evaluation, int classes, int code) {
        return () -> new Pages(evaluation, classes, code);
    }

    private static FrameFacts readFrame(ResultSet row, int classes) throws SQLException {
        try {
            return new FrameFacts(
                    new MediaId(row.getObject(1, UUID.class)),
                    row.getInt(2),
                    BoxText.truths(row.getString(3), classes),
                    BoxText.predictions(row.getString(4), classes));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "Evaluation", "What it keeps of a frame can't be read. Delete it and evaluate the model again.");
        }
    }

    private final class Pages implements Iterator<FrameFacts> {
        private final EvaluationId evaluation;
        private final int classes;
        private final @Nullable Integer code;
        private List<FrameFacts> page = new ArrayList<>();
        private int next;
        private UUID lastMedia = new UUID(0, 0);
        private int lastFrame = -1;
        private boolean isLastPage;

        Pages(EvaluationId evaluation, int classes, @Nullable Integer code) {
            this.evaluation = evaluation;
            this.classes = classes;
            this.code = code;
        }

        @Override
        public boolean hasNext() {
            if (next == page.size() && !isLastPage) {
                read();
            }
            return next < page.size();
        }

        @Override
        public FrameFacts next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(next++);
        }

        private void read() {
            List<Object> parameters = new ArrayList<>(List.of(evaluation.value(), lastMedia, lastFrame));
            if (code != null) {
                parameters.add("[" + code + "]");
            }
            parameters.add(PAGE);
            page = client.sql("""
                            select media_id, frame, truths, predictions from evaluation_frame
                            where evaluation_id = ? and (media_id, frame) > (?, ?) %s
                            order by media_id, frame limit ?""".formatted(code == null ? "" : "and cells @> ?::jsonb"))
                    .params(parameters)
                    .query((row, number) -> readFrame(row, classes))
                    .list();
            next = 0;
            isLastPage = page.size() < PAGE;
            if (!page.isEmpty()) {
                lastMedia = page.getLast().mediaId().value();
                lastFrame = page.getLast().frame();
            }
        }
    }
}
