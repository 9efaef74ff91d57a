package io.truthloom.annotation;

import java.util.ArrayList;
import java.util.List;

/**
 * The two stacks of undo and redo, replayed from one person's gestures in the order of their revisions. An undo or redo
 * that finds its stack empty does nothing.
 */
final class HistoryStacks {
    static final String UNDO = "undo";
    static final String REDO = "redo";

    /**
     * @param edit revision of the edit itself
     * @param put revision that put it on this stack: the edit, or its latest undo or redo
     */
    record Item(long edit, long put) {}

    private final List<Item> undo = new ArrayList<>();
    private final List<Item> redo = new ArrayList<>();

    void add(long revision, String gesture) {
        switch (gesture) {
            case UNDO -> move(undo, redo, revision);
            case REDO -> move(redo, undo, revision);
            default -> {
                undo.add(new Item(revision, revision));
                redo.clear();
            }
        }
    }

    private static void move(List<Item> from, List<Item> to, long revision) {
        if (!from.isEmpty()) {
            to.add(new Item(from.removeLast().edit(), revision));
        }
    }

    /** A page of what may be undone, newest first. */
    List<Item> undo(int offset, int limit) {
        return page(undo, offset, limit);
    }

    /** A page of what may be redone, next first. */
    List<Item> redo(int offset, int limit) {
        return page(redo, offset, limit);
    }

    private static List<Item> page(List<Item> stack, int offset, int limit) {
        List<Item> newestFirst = stack.reversed();
        int from = Math.min(offset, stack.size());
        return List.copyOf(newestFirst.subList(from, from + Math.min(limit, stack.size() - from)));
    }
}
