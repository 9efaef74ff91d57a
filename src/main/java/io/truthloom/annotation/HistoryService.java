package io.truthloom.annotation;

import static java.util.Objects.requireNonNull;

import io.truthloom.annotation.ChangeSetRows.Stored;
import io.truthloom.annotation.History.Entry;
import io.truthloom.annotation.History.FrameChange;
import io.truthloom.annotation.History.ObjectChange;
import io.truthloom.annotation.HistoryRows.Logged;
import io.truthloom.annotation.HistoryStacks.Item;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Map<Long, Logged> logged = rows.logged(id, revisions(undo, redo));
        return new History(
                entries(undo, logged),
                entries(redo, logged).stream().map(HistoryService::turned).toList());
    }

    private static Set<Long> revisions(List<Item> undo, List<Item> redo) {
        return Stream.concat(undo.stream(), redo.stream())
                .flatMap(item -> Stream.of(item.edit(), item.put()))
                .collect(Collectors.toSet());
    }

    private static List<Entry> entries(List<Item> items, Map<Long, Logged> logged) {
        return items.stream()
                .map(item -> {
                    Logged edit = requireNonNull(logged.get(item.edit()));
                    Stored body = requireNonNull(logged.get(item.put())).body();
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
