package io.truthloom.exchange.fuzz;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.LabelSink;
import java.util.HashSet;
import java.util.Set;

/** Keeps nothing but keys, and insists on what the contract says. */
final class StrictSink implements LabelSink {
    private final Set<String> items = new HashSet<>();
    private final Set<String> sequences = new HashSet<>();

    @Override
    public void label(FoundLabel label) {
        require(!label.name().isEmpty(), "A label without a name");
    }

    @Override
    public void item(FoundItem item) {
        require(item.sequence() == null || sequences.contains(item.sequence()), "A frame before its sequence");
        require(item.sequence() == null || item.frame() >= 0, "A frame with a negative number");
        items.add(item.key());
    }

    @Override
    public void sequence(FoundSequence sequence) {
        require(sequence.length() >= 0, "A sequence of negative length");
        sequences.add(sequence.key());
    }

    @Override
    public void object(FoundObject object) {
        require(items.contains(object.item()), "An object before its item");
        check(object.shape());
    }

    @Override
    public void track(FoundTrack track) {
        require(sequences.contains(track.sequence()), "A track before its sequence");
        require(!track.keyframes().isEmpty(), "A track without keyframes");
        for (int i = 0; i < track.keyframes().size(); i++) {
            check(track.keyframes().get(i).shape());
            int before = i == 0 ? -1 : track.keyframes().get(i - 1).frame();
            require(track.keyframes().get(i).frame() > before, "Keyframes that are not in order");
        }
    }

    @Override
    public void problem(String what, String where) {
        require(!what.isEmpty() && !what.endsWith("."), "A problem that is no sentence without full stop: " + what);
    }

    /** What has an area somewhere has numbers to calculate with. */
    private static void check(Shape shape) {
        shape.bounds().ifPresent(box -> require(Double.isFinite(box.area()), "A shape beyond all measure"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
