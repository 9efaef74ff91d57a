package io.truthloom.annotation;

import static java.util.Objects.requireNonNull;

import io.truthloom.annotation.ChangeSetRows.Stored;
import io.truthloom.annotation.History.Entry;
import io.truthloom.annotation.History.FrameChange;
import io.truthloom.annotation.History.ObjectChange;
import io.truthloom.annotation.HistoryRows.Edit;
import io.truthloom.annotation.HistoryStacks.Item;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Undo and redo without limit, across reloads: read from the change log, kept nowhere else. */
@Service
public class HistoryService {
    private static final int MOST_AT_ONCE = 200;

    private final HistoryRows rows;
    private final MediaService media;
    private final CurrentUser user;

    HistoryService(HistoryRows rows, MediaService media, CurrentUser user) {
        this.rows = rows;
        this.media = media;
        this.user = user;
    }

    /**
     * What the asking person may undo and redo there: of their own changes by hand, not of others' and not of models'.
     *
     * @param offset how many of the newest of either list to leave out
     * @param limit how many of either list, at most 200
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public History of(MediaId id, int offset, int limit) {
        media.get(id);
        HistoryStacks stacks = rows.stacks(id, user.id());
        int from = Math.max(0, offset);
        int most = Math.clamp(limit, 0, MOST_AT_ONCE);
        List<Item> undo = stacks.undo(from, most);
        List<Item> redo = stacks.redo(from, most);
        Map<Long, Edit> edits = rows.edits(id, revisions(undo, redo, Item::edit));
        Map<Long, Stored> bodies = rows.bodies(id, revisions(undo, redo, Item::put));
        return new History(
                entries(undo, edits, bodies),
                entries(redo, edits, bodies).stream()
                        .map(HistoryService::turned)
                        .toList());
    }

    private static List<Long> revisions(List<Item> undo, List<Item> redo, Function<Item, Long> revision) {
        return Stream.concat(undo.stream(), redo.stream()).map(revision).toList();
    }

    private static List<Entry> entries(List<Item> items, Map<Long, Edit> edits, Map<Long, Stored> bodies) {
        return items.stream()
                .map(item -> {
                    Edit edit = requireNonNull(edits.get(item.edit()));
                    Stored body = requireNonNull(bodies.get(item.put()));
                    return new Entry(edit.id(), edit.gesture(), body.objectChanges(), body.frameChanges());
                })
                .toList();
    }

    /** An undo's own before is the edit's after. */
    private static Entry turned(Entry entry) {
        return new Entry(
                entry.id(),
                entry.gesture(),
                entry.objects().stream().map(ObjectChange::turned).toList(),
                entry.frames().stream().map(FrameChange::turned).toList());
    }
}
