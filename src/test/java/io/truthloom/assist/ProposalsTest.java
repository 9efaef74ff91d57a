package io.truthloom.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.MediaEvents;
import io.truthloom.assist.Proposal.State;
import io.truthloom.common.Box;
import io.truthloom.common.InvalidInputException;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.media.MediaId;
import io.truthloom.model.Model.ModelClass;
import io.truthloom.model.ModelId;
import io.truthloom.project.LabelId;
import io.truthloom.testing.Labelling;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssistTest
class ProposalsTest {
    private static final Box LEFT = new Box(20, 30, 60, 110);
    private static final Box RIGHT = new Box(320, 40, 380, 140);

    @Autowired
    Labelling.Stage stage;

    @Autowired
    AssistService assist;

    @Autowired
    AnnotationService annotations;

    @Autowired
    KnownModels models;

    @Autowired
    RecordedJobs jobs;

    @Autowired
    ProposeJob proposeJob;

    @Autowired
    MediaEvents events;

    private Labelling.Scene scene;
    private MediaId video;
    private ModelId model;

    @BeforeEach
    void video_and_model() {
        scene = stage.scene();
        video = scene.video("street.mp4", 60);
        model = models.add(
                scene,
                new FixedDetector(List.of("person"), List.of(LEFT, RIGHT)),
                List.of(new ModelClass(scene.person, "person")));
    }

    @Test
    void what_the_model_sees_is_proposed_on_every_frame_of_the_range_and_told() throws Exception {
        List<Object> told = new ArrayList<>();
        try (var subscription = events.subscribe(video, event -> told.add(event.payload()))) {
            DirectJob job = propose(3, 40, null);
            assertThat(job.result).isEqualTo(new ProposeJob.Proposed(38, 76));
            assertThat(job.message).startsWith("frames 38 / 38 · ");
        }
        assertThat(told).hasSize(3).last().isEqualTo(new ProposeJob.Range(35, 40));
        assertThat(assist.proposals(video, 0, 59))
                .hasSize(76)
                .allMatch(p -> p.state() == State.OPEN && p.labelId().equals(scene.person));
        assertThat(assist.framesWithOpenProposals(scene.project)).isEqualTo(38);
    }

    @Test
    void proposing_again_replaces_open_ones_and_does_not_nag_about_decided_ones() {
        propose(0, 0, null);
        List<Proposal> first = assist.proposals(video, 0, 0);
        assist.reject(video, List.of(first.getFirst().id()));
        propose(0, 0, null);
        List<Proposal> second = assist.proposals(video, 0, 0);
        assertThat(second).hasSize(2).contains(first(State.REJECTED));
        assertThat(second.getLast().id()).isNotEqualTo(first.getLast().id());
    }

    @Test
    void nothing_is_proposed_on_top_of_an_annotation_of_the_class() {
        annotations.apply(
                video,
                Changes.create(0, Changes.object(scene.person, false, List.of(Changes.keyframe(5, 318, 42, 90)))));
        annotations.apply(
                video, Changes.create(0, Changes.object(scene.car, false, List.of(Changes.keyframe(6, 318, 42, 90)))));
        propose(5, 6, null);
        assertThat(assist.proposals(video, 5, 5)).extracting(Proposal::box).containsExactly(LEFT);
        assertThat(assist.proposals(video, 6, 6)).hasSize(2);
    }

    @Test
    void cancelling_keeps_what_is_there() {
        assist.propose(video, model, 0, 59, null);
        DirectJob job = new DirectJob(jobs.submitted.getLast(), 20);
        assertThatThrownBy(() -> proposeJob.run(job)).isInstanceOf(JobCancelledException.class);
        assertThat(assist.proposals(video, 0, 59)).hasSize(2 * 16);
    }

    @Test
    void classes_that_left_the_schema_are_named_and_left_out() {
        LabelId gone = new LabelId(UUID.randomUUID());
        ModelId old = models.add(
                scene,
                new FixedDetector(List.of("tram", "person"), List.of(LEFT)),
                List.of(new ModelClass(gone, "tram"), new ModelClass(scene.person, "person")));
        assist.propose(video, old, 0, 0, null);
        DirectJob job = DirectJob.of(jobs.submitted.getLast());
        proposeJob.run(job);
        assertThat(job.log).isEqualTo("tram left the schema and will not be proposed.");
        assertThat(assist.proposals(video, 0, 0)).isEmpty();

        ModelId useless = models.add(
                scene, new FixedDetector(List.of("tram"), List.of(LEFT)), List.of(new ModelClass(gone, "tram")));
        assertThatThrownBy(() -> assist.propose(video, useless, 0, 0, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("None of its classes (tram)");
    }

    @Test
    void a_range_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> assist.propose(video, model, 10, 60, null))
                .hasMessageContaining("street.mp4: Frames 10 to 60 are not a range of it; it has frames 0 to 59.");
    }

    @Test
    void accepting_a_range_makes_annotations_and_marks_frames_once() {
        propose(0, 2, null);
        UUID changeSet = UUID.randomUUID();
        long revision = assist.accept(video, 0, 1, 0.85, changeSet);
        assertThat(assist.accept(video, 0, 1, 0.85, changeSet)).isEqualTo(revision);
        var current = annotations.get(video);
        assertThat(current.annotations()).hasSize(2).allMatch(a -> a.proposalId() != null);
        assertThat(current.frames())
                .containsExactly(new FrameMark(0, FrameState.LABELLED), new FrameMark(1, FrameState.LABELLED));
        assertThat(assist.shares(model)).isEqualTo(new ProposalShares(4, 2, 0, 0));
    }

    @Test
    void nothing_is_proposed_on_or_accepted_into_a_deleted_frame() {
        propose(0, 1, null);
        annotations.apply(video, Changes.mark(0, new FrameMark(1, FrameState.DELETED)));
        assertThat(assist.framesWithOpenProposals(scene.project)).isEqualTo(1);
        assist.accept(video, 0, 1, 0, UUID.randomUUID());
        assertThat(annotations.get(video).frames())
                .containsExactly(new FrameMark(0, FrameState.LABELLED), new FrameMark(1, FrameState.DELETED));
        assertThat(annotations.get(video).annotations()).hasSize(2);
        propose(1, 2, null);
        assertThat(assist.proposals(video, 1, 2)).extracting(Proposal::frame).containsOnly(2);
    }

    @Test
    void moving_an_accepted_one_corrects_it_and_moving_back_accepts_it_again() {
        Annotation accepted = accepted();
        long revision = annotations.get(video).revision();
        revision = annotations.apply(
                video, Changes.update(revision, Changes.with(accepted, Changes.keyframe(0, 25, 30, 60))));
        assertThat(first().state()).isEqualTo(State.CORRECTED);
        assertThat(first().box()).isEqualTo(LEFT);
        annotations.apply(video, Changes.update(revision, accepted));
        assertThat(first().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void undoing_the_acceptance_opens_it_again() {
        Annotation accepted = accepted();
        long revision = annotations.get(video).revision();
        annotations.apply(
                video, Changes.changes(revision, "undo", List.of(), List.of(), List.of(accepted.id()), List.of()));
        assertThat(first().state()).isEqualTo(State.OPEN);
        assertThat(first().annotationId()).isNull();
    }

    @Test
    void deleting_what_was_accepted_rejects_it_and_undoing_that_accepts_it_again() {
        Annotation accepted = accepted();
        long revision = annotations.get(video).revision();
        revision = annotations.apply(video, Changes.delete(revision, accepted.id()));
        assertThat(first().state()).isEqualTo(State.REJECTED);
        annotations.apply(video, Changes.changes(revision, "undo", List.of(accepted), List.of(), List.of(), List.of()));
        assertThat(first().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void a_rejected_one_can_be_reopened() {
        propose(0, 0, null);
        List<UUID> ids = List.of(first().id());
        assist.reject(video, ids);
        assertThat(first().state()).isEqualTo(State.REJECTED);
        assist.reopen(video, ids);
        assertThat(first().state()).isEqualTo(State.OPEN);
    }

    private DirectJob propose(int from, int to, Double minScore) {
        assist.propose(video, model, from, to, minScore);
        DirectJob job = DirectJob.of(jobs.submitted.getLast());
        proposeJob.run(job);
        return job;
    }

    private Annotation accepted() {
        propose(0, 0, null);
        assist.accept(video, 0, 0, 0.85, UUID.randomUUID());
        AnnotationId id = new AnnotationId(first().annotationId());
        assertThat(first().state()).isEqualTo(State.ACCEPTED);
        return annotations.get(video).annotations().stream()
                .filter(annotation -> annotation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Proposal first() {
        return assist.proposals(video, 0, 0).getFirst();
    }

    private Proposal first(State state) {
        assertThat(first().state()).isEqualTo(state);
        return first();
    }
}
