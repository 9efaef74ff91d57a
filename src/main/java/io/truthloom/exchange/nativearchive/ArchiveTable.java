package io.truthloom.exchange.nativearchive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that belongs to a project.
 *
 * @param key columns of its primary key, which order its rows
 * @param scope which rows are a project's: a condition on the row {@code t} with one parameter, the project's id
 * @param columns all but those that the database computes
 * @param since version of the archive's format that brought it
 */
record ArchiveTable(String name, String key, String scope, List<Column> columns, int since) {
    private static final String OF_PROJECT = "t.project_id = ?";
    private static final String OF_MEDIA = "t.media_id in (select id from media where project_id = ?)";
    private static final String OF_VERSION = "t.version_id in (select id from dataset_version where project_id = ?)";
    private static final String OF_EVALUATION = "t.evaluation_id in (select id from evaluation where project_id = ?)";
    private static final String OF_RUN = "t.run_id in (select id from run where project_id = ?)";

    private static final String AUTOMATIC_SPLIT =
            "{\"policy\":{\"by\":\"AUTOMATIC\",\"validationPercent\":20,\"testPercent\":0},"
                    + "\"compared\":0,\"groups\":0,\"frames\":0,\"moved\":0,\"scenes\":0}";

    /** In an order in which each finds what it refers to. */
    static final List<ArchiveTable> ALL = List.of(
            of("project", "id", "t.id = ?", "id:id name created_by:person created_at version"),
            of(
                    "label",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id name color hotkey position parent_id:id kind attributes:json skeleton:json"),
            of(
                    "media",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id name kind width height frame_count frame_duration_us variable_frame_rate codec"
                            + " rotation size_bytes sha256 created_by:person created_at exif_orientation tile_levels"
                            + " source_step first_source_frame last_source_frame"),
            of("frame", "media_id, index", OF_MEDIA, "media_id:id index pts_us byte_offset byte_length hash"),
            of("annotation_head", "media_id", OF_MEDIA, "media_id:id revision"),
            of(
                    "annotation",
                    "id",
                    OF_MEDIA,
                    "id:id media_id:id label_id:id track first_frame last_frame keyframes:json proposal_id:id group_id:id"
                            + " attributes:json revision created_by:person created_at"),
            of("frame_state", "media_id, frame", OF_MEDIA, "media_id:id frame state changed_by:person changed_at"),
            of(
                    "change_set",
                    "id",
                    OF_MEDIA,
                    "id:id media_id:id revision base_revision author_id:person origin gesture created_at changes:json"),
            of(
                    "dataset_version",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id number content_hash labels:json frame_count box_count created_by:person"
                            + " created_at split:json=" + AUTOMATIC_SPLIT),
            of(
                    "dataset_frame",
                    "version_id, media_id, frame",
                    OF_VERSION,
                    "version_id:id media_id:id frame split boxes:json"),
            of("dataset_media", "version_id, position", OF_VERSION, "version_id:id position media_id:id labels:json"),
            since(2, "frame_fingerprint", "media_id, frame", OF_MEDIA, "media_id:id frame hash cells"),
            of(
                    "label_import",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id format created_by:person created_at objects media state"),
            of("label_import_change", "import_id, change_set", OF_MEDIA, "import_id:id change_set:id media_id:id"),
            of(
                    "model",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id name architecture classes:json dataset_version_id:id run_id:id"
                            + " weights_file:file weights_sha256 settings:json metrics:json created_by:person created_at kind=\"DETECTOR\""),
            since(
                    2,
                    "embedding_map",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id model_id:id dataset_version_id:id layer job_id:id object_count points:json"
                            + " created_by:person created_at"),
            of(
                    "run",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id dataset_version_id:id job_id:id number settings:json model_id:id best_ap50"
                            + " device created_by:person created_at paused=false note=\"\" tags=\"\" experiment=\"\""),
            of(
                    "run_metric",
                    "run_id, iteration",
                    OF_RUN,
                    "run_id:id iteration elapsed_seconds loss learning_rate iteration_seconds ap50"
                            + " pictures_per_second=null fit_share=null"),
            since(
                    2,
                    "run_sample",
                    "run_id, iteration, position",
                    OF_RUN,
                    "run_id:id iteration position media_id:id frame detections:json"),
            of(
                    "proposal",
                    "id",
                    OF_MEDIA,
                    "id:id media_id:id frame label_id:id model_id:id score x1 y1 x2 y2 state annotation_id:id job_id:id"
                            + " created_at decided_by:person decided_at"),
            since(
                    2,
                    "evaluation",
                    "id",
                    OF_PROJECT,
                    "id:id project_id:id model_id:id dataset_version_id:id split job_id:id classes:json summary:json"
                            + " created_by:person created_at"),
            since(
                    2,
                    "evaluation_frame",
                    "evaluation_id, media_id, frame",
                    OF_EVALUATION,
                    "evaluation_id:id media_id:id frame truths predictions cells:json"));

    private static ArchiveTable of(String name, String key, String scope, String columns) {
        return since(1, name, key, scope, columns);
    }

    private static ArchiveTable since(int version, String name, String key, String scope, String columns) {
        return new ArchiveTable(
                name, key, scope, Stream.of(columns.split(" ")).map(Column::of).toList(), version);
    }

    static ArchiveTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table " + name));
    }

    /** Where its rows lie in the archive. */
    String entry() {
        return "rows/" + name + ".jsonl";
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** Column names, each after {@code prefix}. */
    String columnList(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** Rows of values, or of documents of any size. */
    boolean isNarrow() {
        return columns.stream().noneMatch(column -> column.kind() == Column.Kind.JSON);
    }
}
