package io.truthloom.exchange.nativearchive;

import io.truthloom.analysis.EvaluatedClass;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.Keyframe;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.LabelledMedia;
import io.truthloom.dataset.SplitReport;
import io.truthloom.explain.MapPoint;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.model.Model;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.train.RunSample;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Whether the documents in the rows of a restored project are what the application will read from them. */
@Component
class ContentCheck {
    /** As the change sets keep it. */
    record StoredChanges(ChangeSet changeSet, List<Annotation> previous, List<FrameMark> previousFrames) {}

    record StoredMetrics(
            double suggestedThreshold,
            @Nullable Double ap50,
            @Nullable Double accuracy) {}

    private record Content(String table, String column, TypeReference<?> type, Predicate<Object> fits) {
        Content(String table, String column, TypeReference<?> type) {
            this(table, column, type, value -> true);
        }
    }

    private static final List<Content> CONTENTS = List.of(
            new Content("label", "attributes", new TypeReference<List<LabelAttribute>>() {}),
            new Content("label", "skeleton", new TypeReference<SkeletonTemplate>() {}),
            new Content("annotation", "keyframes", new TypeReference<List<Keyframe>>() {}, ContentCheck::inOrder),
            new Content("annotation", "attributes", new TypeReference<Map<String, String>>() {}),
            new Content("change_set", "changes", new TypeReference<StoredChanges>() {}),
            new Content("dataset_version", "labels", new TypeReference<List<Label>>() {}),
            new Content("dataset_version", "split", new TypeReference<SplitReport>() {}),
            new Content("dataset_frame", "boxes", new TypeReference<List<DatasetFrame.DatasetBox>>() {}),
            new Content("dataset_media", "labels", new TypeReference<LabelledMedia>() {}),
            new Content("model", "classes", new TypeReference<List<Model.ModelClass>>() {}),
            new Content("model", "metrics", new TypeReference<StoredMetrics>() {}),
            new Content("embedding_map", "points", new TypeReference<List<MapPoint>>() {}),
            new Content("run", "settings", new TypeReference<TrainingSettings>() {}),
            new Content("run_sample", "detections", new TypeReference<List<RunSample.Seen>>() {}),
            new Content("evaluation", "classes", new TypeReference<List<EvaluatedClass>>() {}),
            new Content("evaluation", "summary", new TypeReference<EvaluationSummary>() {}),
            new Content("evaluation_frame", "cells", new TypeReference<List<Integer>>() {}));

    private final RowStore rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContentCheck(RowStore rows, JdbcClient jdbc, JsonMapper json) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
    }

    void check(UUID project, Runnable check) {
        for (Content content : CONTENTS) {
            ArchiveTable table = ArchiveTable.named(content.table());
            ObjectReader reader = json.readerFor(content.type());
            rows.forEachValue(table, content.column(), project, text -> {
                check.run();
                if (!isReadable(reader, text, content.fits())) {
                    throw new InvalidInputException(
                            table.entry(), "A row's \"%s\" can't be understood.".formatted(content.column()));
                }
            });
        }
        checkSchema(project);
    }

    private static boolean isReadable(ObjectReader reader, String text, Predicate<Object> fits) {
        try {
            Object value = reader.readValue(text);
            return value != null && fits.test(value);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private static boolean inOrder(Object value) {
        List<?> keyframes = (List<?>) value;
        int before = -1;
        for (Object one : keyframes) {
            if (!(one instanceof Keyframe keyframe) || keyframe.frame() <= before) {
                return false;
            }
            before = keyframe.frame();
        }
        return !keyframes.isEmpty();
    }

    /** A colour goes into style sheets. */
    private void checkSchema(UUID project) {
        requireNone(
                "select count(*) from label where project_id = ? and color !~ '^#[0-9a-fA-F]{6}$'",
                project, ArchiveTable.named("label"), "A row's \"color\" is no colour.");
        requireNone(
                "select count(*) from project where id = ? and length(name) not between 1 and 120",
                project,
                ArchiveTable.named("project"),
                "Its \"name\" is too long or empty.");
    }

    private void requireNone(String sql, UUID project, ArchiveTable table, String otherwise) {
        if (jdbc.sql(sql).param(project).query(Integer.class).single() > 0) {
            throw new InvalidInputException(table.entry(), otherwise);
        }
    }
}
